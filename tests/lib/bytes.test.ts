import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, joined, toBase64 } from '../../lib/bytes.ts';

describe('bytes as base 64', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (some) => {
        const bytes = Uint8Array.from(some);
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'AA==AA==', 'AAAA ', ' AAAA', 'AA\nAA', 'AA-_', 'é'])(
    'are not read from "%s", which nobody writes so',
    (text) => expect(fromBase64(text)).toBeUndefined(),
  );

  it('are joined in their order', () => {
    const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
    expect([...joined(...parts)]).toEqual([1, 2, 3]);
  });
});
