import { describe, expect, it } from 'vitest';
import { lot } from '../../../lib/reflect/lot.ts';

describe('a lot', () => {
  // The published values of FNV-1a: another number would change what a moment was asked before.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('drawn for "%s" is always the same', (text, number) => {
    expect(lot(text)).toBe(number);
  });
});
