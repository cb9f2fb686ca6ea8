import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '../../../../locales/drafts/ar.json' with { type: 'json' };
import de from '../../../../locales/drafts/de.json' with { type: 'json' };
import en from '../../../../locales/drafts/en.json' with { type: 'json' };
import { markWording } from '../../../../lib/reflect/wording/mark-wording.ts';
import { examples as arabic } from './examples-ar.ts';
import { examples as german } from './examples-de.ts';
import { examples as english } from './examples-en.ts';

const around = [...english, ...german, ...arabic].map(([, marked]) =>
  marked.replaceAll(/[[\]]/g, ''),
);

/** Ways to say a feeling, with a gap for its word. */
const statements = [
  ...[
    'I feel {}',
    'I felt so {}',
    'i always feel {}',
    'I never felt that {}',
    'I’m feeling really {}',
    'I have been feeling too {}',
    'I just feel like an idiot, I feel {}',
    'I don’t feel {}',
    'I FEEL SO {}',
  ].flatMap((statement) => Object.values(en.feelings).map((word) => statement.replace('{}', word))),
  ...[
    'Ich fühle mich {}',
    'ich fühle mich immer so {}',
    'Da fühle ich mich wieder {}',
    'Ich habe mich noch nie so {} gefühlt',
    'Ich fühlte mich zu {}',
  ].flatMap((statement) => Object.values(de.feelings).map((word) => statement.replace('{}', word))),
  // Each of these would be marked, were it not a feeling.
  'I feel like a terrible friend',
  'I felt such a lousy person',
  'ich fühle mich wie eine dumme Frage',
  'أشعر أنني فاشل',
  'أحس أني عبء على الجميع',
  ...['أشعر {}', 'أشعر دائمًا {}', 'كنت أشعر {}', 'لا أشعر {}', 'أحس {}'].flatMap((statement) =>
    Object.values(ar.feelings).map((word) => statement.replace('{}', word)),
  ),
];

describe('what a person says of their own feeling', () => {
  it('is never marked, whatever stands before it and behind it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statements),
        fc.constantFrom('', ...around),
        fc.constantFrom('', ...around),
        fc.constantFrom(' ', '. ', ', ', '; '),
        (statement, before, behind, between) => {
          const start = before === '' ? 0 : before.length + between.length;
          const text = [before, statement, behind].filter((part) => part !== '').join(between);
          const over = markWording(text).filter(
            (mark) => mark.start < start + statement.length && mark.end > start,
          );
          expect([text, over]).toEqual([text, []]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['I feel that you never listen.', 'never'],
    ['I feel like you don’t care.', 'you don’t care'],
    ['I feel you are selfish.', 'you are selfish'],
    ['I feel as if everyone hates me.', 'everyone hates me'],
    ['I feel so small when you never answer.', 'never'],
    ['Ich fühle mich klein, weil du nie antwortest.', 'nie'],
    ['Ich habe das Gefühl, dass ich dir egal bin.', 'ich dir egal bin'],
    ['أشعر بأنك لا تهتم بي.', 'بأنك لا تهتم بي'],
  ])('ends where something begins to be said of another: %s', (text, phrase) => {
    expect(markWording(text).map(({ start, end }) => text.slice(start, end))).toEqual([phrase]);
  });
});
