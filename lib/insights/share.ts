/** How many of how many, and between what bounds the true share may well lie. */
export interface Share {
  count: number;
  n: number;
  /** From 0 to 1; 0 where there is nothing to take a share of. */
  share: number;
  low: number;
  high: number;
}

/** The quantile of the normal distribution for an interval of 95 %. */
const z = 1.959963984540054;

/**
 * `count` of `n` with its interval of 95 % by Wilson's score (Wilson 1927), which Brown, Cai and DasGupta
 * (2001) recommend for few cases: it never leaves 0 to 1, and never has no width.
 */
export function shareOf(count: number, n: number): Share {
  if (n === 0) return { count, n, share: 0, low: 0, high: 1 };
  const share = count / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half =
    (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    count,
    n,
    share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === n ? 1 : Math.min(1, middle + half),
  };
}

/** How two shares stand to each other, as far as so few cases can tell. */
export type Stands = 'more' | 'less' | 'unclear';

/**
 * Whether `later` is more or less than `earlier`: unclear where the interval of 95 % of their difference
 * holds 0 (Newcombe 1998, method 10, which joins the two Wilson intervals).
 */
export function compareShares(earlier: Share, later: Share): Stands {
  const difference = later.share - earlier.share;
  const low = difference - Math.hypot(later.share - later.low, earlier.high - earlier.share);
  const high = difference + Math.hypot(later.high - later.share, earlier.share - earlier.low);
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'unclear';
}

/** The same beside one fixed share. */
export function compareWith(fixed: number, { low, high }: Share): Stands {
  if (low > fixed) return 'more';
  return high < fixed ? 'less' : 'unclear';
}
