import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ar from '../../../locales/drafts/ar.json' with { type: 'json' };
import de from '../../../locales/drafts/de.json' with { type: 'json' };
import en from '../../../locales/drafts/en.json' with { type: 'json' };
import { caps } from '../../../lib/moment/caps.ts';
import { type DraftShape, draftShapes } from '../../../lib/moment/draft.ts';
import { feelings } from '../../../lib/moment/feeling.ts';
import { needs } from '../../../lib/moment/need.ts';
import { partsFrom } from '../../../lib/reflect/draft-from.ts';
import { draftText } from '../../../lib/reflect/draft-text.ts';
import { markWording } from '../../../lib/reflect/wording/mark-wording.ts';

const all = { ar, de, en } as const;
const shapes = Object.keys(draftShapes) as DraftShape[];

const moment = {
  facts: 'They chose the lighthouse',
  reflection: {
    feelings: ['hurt', 'lonely'],
    needs: ['belonging'],
    boundary: 'I do not want to be left out of plans',
    next: 'ask',
    nextNote: 'to be asked next time',
  },
} as const;
const source = {
  ...moment,
  reflection: {
    ...moment.reflection,
    feelings: [...moment.reflection.feelings],
    needs: [...moment.reflection.needs],
  },
};

describe('a new draft', () => {
  it.each([
    ['when_i_feel', 'en', 'They chose the lighthouse. I feel hurt and lonely. I need to belong.'],
    [
      'when_i_feel',
      'de',
      'They chose the lighthouse. Ich fühle mich verletzt und einsam. Ich brauche das Gefühl, dazuzugehören.',
    ],
    ['when_i_feel', 'ar', 'They chose the lighthouse. أشعر بالأذى وبالوحدة. أحتاج إلى الانتماء.'],
    ['asking', 'en', 'They chose the lighthouse. I would like to be asked next time.'],
    ['boundary', 'en', 'They chose the lighthouse. I do not want to be left out of plans.'],
    ['declining', 'en', ''],
    ['repair', 'en', ''],
    ['letter', 'en', ''],
  ] as const)('in the shape "%s" begins, in "%s", with: %s', (shape, language, text) => {
    const words = all[language];
    const parts = partsFrom(source, shape, words, language);
    expect(draftText({ shape, parts }, words, language)).toBe(text);
  });

  it('begins with nothing where nothing was said', () => {
    for (const shape of shapes) expect(partsFrom({}, shape, en, 'en')).toEqual([]);
  });

  it('takes what the person means to do for a boundary only where it is one', () => {
    const noted = { reflection: { next: 'boundary', nextNote: 'No calls after ten' } } as const;
    expect(partsFrom(noted, 'boundary', en, 'en')).toEqual([
      { part: 'limit', text: 'No calls after ten' },
    ]);
    expect(partsFrom(noted, 'asking', en, 'en')).toEqual([]);
  });

  it('leaves a part empty that would not hold all of it', () => {
    const long = { facts: 'a'.repeat(caps.draftPart + 1) };
    expect(partsFrom(long, 'asking', en, 'en')).toEqual([]);
  });

  it('adds no word of its own to what was said, and none that the check would mark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.constantFrom('en', 'de', 'ar'),
        fc.subarray([...feelings]),
        fc.subarray([...needs]),
        (shape, language, felt, needed) => {
          const words = all[language];
          const parts = partsFrom(
            { reflection: { feelings: felt, needs: needed } },
            shape,
            words,
            language,
          );
          const known = new Set<string>(draftShapes[shape]);
          expect(parts.filter(({ part, text }) => !known.has(part) || text === '')).toEqual([]);
          const said = [
            ...felt.map((feeling) => words.feelings[feeling]),
            ...needed.map((need) => words.needs[need]),
          ];
          for (const { text } of parts) {
            const rest = said
              .toSorted((a, b) => b.length - a.length)
              .reduce((left, word) => left.replace(word, ''), text);
            expect(rest.replaceAll(/[\s,،و]|and|und/g, '')).toBe('');
          }
          expect(markWording(draftText({ shape, parts }, words, language))).toEqual([]);
        },
      ),
    );
  });
});
