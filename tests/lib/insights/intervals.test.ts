import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf } from '../../../lib/insights/median.ts';
import { compareShares, compareWith, shareOf } from '../../../lib/insights/share.ts';

describe('a share', () => {
  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i has the interval of Wilson: %d to %d', (count, n, low, high) => {
    const share = shareOf(count, n);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('of nothing may be anything', () => {
    expect(shareOf(0, 0)).toMatchObject({ share: 0, low: 0, high: 1 });
  });

  it('is the surer the more there are, and turned round it is the rest', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (a, b) => {
        const share = shareOf(a, a + b);
        const many = shareOf(10 * a, 10 * (a + b));
        const rest = shareOf(b, a + b);
        expect(many.high - many.low).toBeLessThanOrEqual(share.high - share.low + 1e-12);
        expect(rest.low).toBeCloseTo(1 - share.high, 10);
        expect(rest.high).toBeCloseTo(1 - share.low, 10);
      }),
    );
  });
});

describe('two shares', () => {
  it.each([
    [5, 10, 6, 10, 'unclear'],
    [5, 50, 25, 50, 'more'],
    [25, 50, 5, 50, 'less'],
    [0, 0, 5, 5, 'unclear'],
    // Newcombe 1998, method 10: 56/70 less 48/80 is 0.0524 to 0.3339.
    [48, 80, 56, 70, 'more'],
    // 9/10 less 3/10 is 0.1705 to 0.8090.
    [3, 10, 9, 10, 'more'],
  ])('%i of %i, then %i of %i: %s', (a, m, b, n, stands) => {
    expect(compareShares(shareOf(a, m), shareOf(b, n))).toBe(stands);
  });

  it('stand the other way round where they change places', () => {
    const share = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([count, rest]) => shareOf(count, count + rest));
    const turned = { more: 'less', less: 'more', unclear: 'unclear' };
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(compareShares(b, a)).toBe(turned[compareShares(a, b)]);
      }),
    );
  });

  it('one of them fixed: clear only beyond the interval', () => {
    const share = shareOf(3, 10);
    expect([0.05, 0.3, 0.9].map((fixed) => compareWith(fixed, share))).toEqual([
      'more',
      'unclear',
      'less',
    ]);
  });
});

describe('a median', () => {
  it('of five is too few for an interval, of six the whole of them', () => {
    expect(medianOf([1, 2, 3, 4, 5])).toBeUndefined();
    expect(medianOf([6, 1, 5, 2, 4, 3])).toEqual({ n: 6, median: 3.5, low: 1, high: 6 });
  });

  // Places of the interval of 95 % from the order of n values, as tables of the sign test have them.
  it.each([
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [25, 8, 18],
    [50, 18, 33],
    [100, 40, 61],
  ])('of %i values lies between those at places %i and %i', (n, low, high) => {
    const values = Array.from({ length: n }, (_, place) => place + 1);
    expect(medianOf(values)).toMatchObject({ low, high });
  });

  it('lies within its interval, and that within the values, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 6, maxLength: 2_000 }), (values) => {
        const told = medianOf(values);
        const ordered = [
          Math.min(...values),
          told?.low,
          told?.median,
          told?.high,
          Math.max(...values),
        ];
        expect(ordered).toEqual(ordered.toSorted((a = 0, b = 0) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
