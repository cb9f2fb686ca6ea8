import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRanges, fold } from '../../../lib/search/fold.ts';
import { termsOf } from '../../../lib/search/terms.ts';

const someOf = (...signs: string[]) =>
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 });

/** Texts of many scripts, and of what is hard in each. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[a-zA-ZäöüßÄÖÜẞéèñøł \n]{0,40}$/),
  fc.stringMatching(/^[\u0620-\u065f\u0670-\u0675 ]{0,40}$/u),
  fc.stringMatching(/^[가-힣ㄱ-ㅎ ]{0,20}$/u),
  someOf('か', 'が', 'ゟ', 'ｶ', '\uff9e', 'ﾟ', '\u3099', '一', '已', ' '),
  someOf('👍', '🏽', '👩', '\u200d', '💻', '❤', '\ufe0f', '🇩', '🇪', ' '),
  fc.string({ maxLength: 10 }).map((text) => `${text}\ud83d`),
);

describe('texts that a reader takes for the same', () => {
  it.each([
    ['case', 'Dana', 'DANA'],
    ['an accent', 'café', 'cafe'],
    ['an accent as a sign of its own', 'cafe\u0301', 'café'],
    ['an umlaut', 'Müller', 'muller'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['capital sharp s', 'STRAẞE', 'strasse'],
    ['the last sigma', 'Οδυσσεύς', 'ΟΔΥΣΣΕΥΣ'],
    ['dotted and dotless i', 'İstanbul ılık', 'istanbul ilik'],
    ['a stroke', 'Łódź, Ørsted', 'lodz, orsted'],
    ['ligatures', 'ﬁne æsthetic', 'fine aesthetic'],
    ['full width', 'Ｓｌａｃｋ', 'slack'],
    ['apostrophes', 'don’t', "don't"],
    ['hyphens', 'left‑out – on read', 'left-out - on read'],
    ['a hyphen that is only for the end of a line', 'Wochen\u00adende', 'wochenende'],
    ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
    ['a stretched line', 'مـــحـــمد', 'محمد'],
    ['Arabic alef with hamza or madda', 'أحمد إلى آخر ٱلله', 'احمد الي اخر الله'],
    ['Arabic ta marbuta', 'رسالة', 'رساله'],
    ['Persian letters', 'کی', 'كي'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['a sign that is drawn in colours', '❤\ufe0f', '❤'],
    ['signs that are joined', '👩\u200d💻', '👩💻'],
  ])('differ by %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['kana with and without voicing', 'が', 'か'],
    ['vowels of Devanagari', 'का', 'की'],
    ['two emoji', '🙂', '🙃'],
    ['two Chinese characters', '已读', '未读'],
    ['words', 'read', 'road'],
  ])('are not: %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('are folded once and for all, and alike with or without what was kept', () => {
    const kept = new Map<string, string>();
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text, kept)).toBe(fold(text));
        expect(fold(text, kept)).toBe(fold(text));
      }),
    );
  });
});

describe('what was found in a text', () => {
  const marked = (text: string, query: string) =>
    findRanges(text, termsOf(query)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['several words in any order', 'They met without me', 'me they', ['They', 'me', 'me']],
    ['each place', 'on and on', 'on', ['on', 'on']],
    ['an accent with its letter', 'au Cafe\u0301.', 'cafe', ['Cafe\u0301']],
    ['a letter that is read as two', 'Straße', 'strass', ['Straß']],
    ['half of a letter that is read as two', 'Maß', 'mas', ['Maß']],
    ['vowel signs inside a word', 'قال مُحَمَّد لي', 'محمد', ['مُحَمَّد']],
    ['Chinese without spaces', '她已读不回我', '已读', ['已读']],
    ['a syllable that is being typed', '한국어', '하', ['한']],
    ['emoji', 'ok 👍🏽!', '👍🏽', ['👍🏽']],
    ['an emoji of several', 'at 👩\u200d💻 work', '👩\u200d💻', ['👩\u200d💻']],
    ['what overlaps as one', 'banana', 'ban nan', ['banan']],
    ['nothing where it is not there', 'quiet', 'loud', []],
    ['nothing for nothing', 'quiet', ' ', []],
  ])('marks %s', (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('stands in order, apart from each other, within the text, and holds what was looked for', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(60), fc.nat(20), (one, other, from, length) => {
        const text = `${one}${other}`;
        const piece = fold(text).slice(from, from + length);
        const terms = termsOf(piece).filter((term) => fold(text).includes(term));
        const ranges = findRanges(text, terms);
        let end = -1;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThan(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        // Whatever a folded text holds is found in the text itself.
        for (const term of terms) {
          const here = findRanges(text, [term]);
          expect(here.length).toBeGreaterThan(0);
          expect(
            here.some((range) => fold(text.slice(range.start, range.end)).includes(term)),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
