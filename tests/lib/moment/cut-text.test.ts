import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../lib/moment/cut-text.ts';

describe('cutText', () => {
  it.each([
    ['leaves a short text alone', 'abc', 3, 'abc', false],
    ['cuts what is over the cap, and says so', 'abcd', 3, 'abc', true],
    ['never cuts a pair of surrogates in two', 'ab😀', 3, 'ab', true],
    ['keeps a pair that fits', 'ab😀', 4, 'ab😀', false],
    ['mends a lone surrogate', 'a\ud800b', 9, 'a\ufffdb', false],
    ['takes an empty text', '', 3, '', false],
  ])('%s', (_title, text, cap, kept, cut) => {
    expect(cutText(text, cap)).toEqual({ text: kept, cut });
  });

  it('keeps a well-formed beginning within the cap, whatever the text', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, cap) => {
        const kept = cutText(text, cap).text;
        expect(kept.length).toBeLessThanOrEqual(cap);
        expect(kept.isWellFormed()).toBe(true);
        expect(text.toWellFormed().startsWith(kept)).toBe(true);
      }),
    );
  });
});
