/** The middle of some values, and between what bounds that of all such values may well lie. */
export interface Median {
  n: number;
  median: number;
  low: number;
  high: number;
}

/**
 * With fewer values no interval of 95 % can be told from their order: all six on one side of the middle
 * happen by chance 1 time in 32, all five 1 time in 16.
 */
export const fewestForMedian = 6;

/**
 * The median of `values` with its interval of 95 % from their order alone (Thompson 1936), which supposes
 * nothing of how they are spread. Undefined where there are too few for one.
 */
export function medianOf(values: readonly number[]): Median | undefined {
  const n = values.length;
  if (n < fewestForMedian) return undefined;
  const sorted = Float64Array.from(values).toSorted();
  const outside = outsideOf(n);
  const value = (place: number) => sorted[place] ?? 0;
  return {
    n,
    median: (value(Math.floor((n - 1) / 2)) + value(Math.floor(n / 2))) / 2,
    low: value(outside),
    high: value(n - 1 - outside),
  };
}

/** How many values may be left off at each end: so that at most 2.5 % of the coin's throws end there. */
function outsideOf(n: number): number {
  // The binomial is normal for all that matters here, and its powers of two would be too small to count.
  if (n > 1_000) return Math.floor(n / 2 - 0.98 * Math.sqrt(n)) - 1;
  let chance = 0.5 ** n;
  let sum = chance;
  let outside = -1;
  while (sum <= 0.025) {
    outside += 1;
    chance *= (n - outside) / (outside + 1);
    sum += chance;
  }
  return Math.max(0, outside);
}
