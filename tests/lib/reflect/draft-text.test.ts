import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '../../../locales/drafts/ar.json' with { type: 'json' };
import de from '../../../locales/drafts/de.json' with { type: 'json' };
import en from '../../../locales/drafts/en.json' with { type: 'json' };
import { type DraftShape, draftShapes } from '../../../lib/moment/draft.ts';
import { draftText, isBlank } from '../../../lib/reflect/draft-text.ts';
import type { DraftWords } from '../../../lib/reflect/draft-words.ts';
import { markWording } from '../../../lib/reflect/wording/mark-wording.ts';

const languages: Record<string, DraftWords> = { ar, de, en };
const shapes = Object.keys(draftShapes) as DraftShape[];

function composed(
  shape: DraftShape,
  parts: Record<string, string>,
  language = 'en',
  text?: string,
): string {
  const written = Object.entries(parts).map(([part, value]) => ({ part, text: value }));
  const draft = { shape, parts: written, ...(text !== undefined && { text }) };
  return draftText(draft, languages[language] ?? en, language);
}

describe('the text of a draft', () => {
  it.each([
    [
      'when_i_feel',
      { when: 'days go by without an answer', feel: 'sad', need: 'to know why', would: 'write me' },
      'When days go by without an answer, I feel sad. I need to know why. Would you write me?',
    ],
    ['when_i_feel', { feel: 'sad' }, 'I feel sad.'],
    ['when_i_feel', { when: 'you left early' }, 'You left early.'],
    ['when_i_feel', { need: 'an answer', feel: 'sad' }, 'I feel sad. I need an answer.'],
    ['when_i_feel', {}, ''],
    [
      'asking',
      { when: 'the trip is near', ask: 'an answer', because: 'I book today' },
      'The trip is near. I would like an answer, because I book today.',
    ],
    ['asking', { ask: 'an answer' }, 'I would like an answer.'],
    ['asking', { because: 'I book today' }, 'This matters to me because I book today.'],
    [
      'declining',
      { thanks: 'asking', decline: 'come', instead: 'call you on Sunday' },
      'Thank you for asking. I have decided not to come. What I can do instead is call you on Sunday.',
    ],
    [
      'repair',
      { mine: 'I was short', meant: 'that I was tired', would: 'tell me how it was' },
      'I am sorry that I was short. What I meant was that I was tired. Would you tell me how it was?',
    ],
    ['letter', { letter: ' Dear D,\n\nno more. ' }, 'Dear D,\n\nno more.'],
  ] as const)('in the shape "%s" of %o reads well', (shape, parts, text) => {
    expect(composed(shape, parts)).toBe(text);
    expect(markWording(text)).toEqual([]);
  });

  it.each([
    [
      'de',
      { when: 'keine Antwort kommt', feel: 'traurig', need: 'Ruhe', would: 'anrufen' },
      'Wenn keine Antwort kommt, fühle ich mich traurig. Ich brauche Ruhe. Würdest du anrufen?',
    ],
    [
      'de',
      { when: 'Sie sind ohne mich gegangen.', feel: 'traurig' },
      'Sie sind ohne mich gegangen. Ich fühle mich traurig.',
    ],
    [
      'ar',
      { when: 'تمر أيام بلا رد', feel: 'بالحزن', would: 'الاتصال بي' },
      'عندما تمر أيام بلا رد، أشعر بالحزن. هل يمكنك الاتصال بي؟',
    ],
    ['ar', { when: 'ذهبوا من دوني.', feel: 'بالحزن' }, 'ذهبوا من دوني. أشعر بالحزن.'],
  ])('in "%s" of %o reads well', (language, parts, text) => {
    expect(composed('when_i_feel', parts, language)).toBe(text);
  });

  it.each([
    ['a full stop out of habit', { need: 'an answer.' }, 'I need an answer.'],
    ['its own question mark', { would: 'call me?' }, 'Would you call me?'],
    ['several question marks', { would: 'call me??' }, 'Would you call me?'],
    ['a comma at the end', { when: 'you left,', feel: 'sad,' }, 'When you left, I feel sad.'],
    [
      'what the sentence says already',
      { feel: 'I feel sad', would: 'would you call' },
      'I feel sad. Would you call?',
    ],
    ['a capital', { when: 'They left early', feel: 'Sad' }, 'When they left early, I feel Sad.'],
    ['a name', { when: 'Dana left', feel: 'sad' }, 'When Dana left, I feel sad.'],
    ['a sentence', { when: 'They left early.', feel: 'sad' }, 'They left early. I feel sad.'],
    ['two sentences', { need: 'time. And an answer' }, 'Time. And an answer.'],
    [
      'two lines',
      { when: 'they left\nand nobody said so', feel: 'sad' },
      'They left\nand nobody said so. I feel sad.',
    ],
    ['an exclamation', { need: 'an answer!' }, 'An answer!'],
    ['many marks', { need: 'an answer?!..' }, 'An answer?'],
    ['nothing but marks', { need: ' ... ', feel: '?!' }, ''],
    ['a word with a capital inside', { when: 'iMessages go unread.' }, 'iMessages go unread.'],
    ['something quoted', { need: 'to hear “yes.”' }, 'To hear “yes.”'],
    ['braces', { feel: '{need}', need: '{feel}' }, 'I feel {need}. I need {feel}.'],
  ])('takes a part with %s', (_title, parts, text) => {
    expect(composed('when_i_feel', parts)).toBe(text);
  });

  it('in the shape "boundary" says what the person does', () => {
    const parts = [
      { part: 'when', text: 'my message was shown around' },
      { part: 'limit', text: 'I do not want that' },
      { part: 'then', text: 'I will leave' },
    ];
    expect(draftText({ shape: 'boundary', parts }, en, 'en')).toBe(
      'My message was shown around. I do not want that. If it happens again, I will leave.',
    );
  });

  it('is the whole as the person edited it, once they did', () => {
    expect(composed('asking', { ask: 'an answer' }, 'en', 'My own words,,')).toBe('My own words,,');
  });

  it('leaves parts of other shapes out', () => {
    expect(composed('boundary', { feel: 'sad', limit: 'no more' })).toBe('No more.');
  });
});

const writing = fc
  .array(fc.constantFrom('you', 'Dana', 'left', 'مساء', 'spät', 'I feel', 'when', '“so”', '(no)'), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((all) =>
    fc
      .tuple(
        fc.constantFrom('', ' ', ', ', '. '),
        fc.constantFrom(' ', ', ', '. ', '? ', '\n'),
        fc.constantFrom('', '.', ',', '?', '!', '...', '؟', '،', ';', '?!', ' . ', '\n'),
      )
      .map(([before, between, behind]) => before + all.join(between) + behind),
  );

describe('whatever is written into the parts', () => {
  const anything = fc.record({
    shape: fc.constantFrom(...shapes.filter((shape) => shape !== 'letter')),
    language: fc.constantFrom('en', 'de', 'ar'),
    texts: fc.array(fc.option(writing, { nil: '' }), { minLength: 4, maxLength: 4 }),
  });
  const each = (check: (text: string, texts: readonly string[]) => void) =>
    fc.assert(
      fc.property(anything, ({ shape, language, texts }) => {
        const parts = draftShapes[shape].map((part, index) => [part, texts[index] ?? ''] as const);
        check(composed(shape, Object.fromEntries(parts), language), texts.slice(0, parts.length));
      }),
      { numRuns: 1_000 },
    );

  it('no gap is left open', () => {
    each((text) => expect(text).not.toMatch(/[{}]/));
  });

  it('no mark stands twice, and no space before one', () => {
    each((text) => expect(text).not.toMatch(/[.,;:!?؟،؛…]\s*[.,;:!?؟،؛…]|\s[.,;:!?؟،؛]| {2}/));
  });

  it('every text begins and ends as a sentence does', () => {
    each((text) => {
      if (text === '') return;
      expect(text).toMatch(/[.!?؟…]["'”)]*$/);
      expect(text.charAt(0)).toBe(text.charAt(0).toUpperCase());
    });
  });

  it('nothing that was written is missing', () => {
    each((text, texts) => {
      const words = texts.flatMap((part) => part.toLowerCase().match(/dana|left|مساء|spät|so|no/g));
      const there = text.toLowerCase();
      for (const word of words) expect(there).toContain(word ?? '');
    });
  });
});

describe('a draft is blank', () => {
  it.each([
    ['with no parts', { shape: 'asking', parts: [] }, true],
    ['with an empty part', { shape: 'asking', parts: [{ part: 'ask', text: ' ' }] }, true],
    [
      'with a part of another shape',
      { shape: 'asking', parts: [{ part: 'feel', text: 'sad' }] },
      true,
    ],
    [
      'with an empty text of its own',
      { shape: 'asking', parts: [{ part: 'ask', text: 'it' }], text: '' },
      true,
    ],
    ['but not with a part', { shape: 'asking', parts: [{ part: 'ask', text: 'it' }] }, false],
    ['but not with a text', { shape: 'asking', parts: [], text: 'it' }, false],
  ] as const)('%s', (_title, draft, blank) => {
    expect(isBlank({ ...draft, parts: [...draft.parts] })).toBe(blank);
  });
});
