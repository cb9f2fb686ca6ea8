/** What is told of some measurements of one thing. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly least: number;
  readonly most: number;
}

/** Throws where there is nothing to summarize. */
export function summarize(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: quantile(values, 0.5),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    least: quantile(values, 0),
    most: quantile(values, 1),
  };
}

/** The value below which `share` of the values lie, drawn straight between the two nearest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
}

/** A ratio of two medians, and how far noise alone may have moved it. */
export interface Ratio {
  readonly value: number;
  /** Bounds of the middle 95 % of the same ratio over samples drawn from the measurements themselves. */
  readonly low: number;
  readonly high: number;
}

const draws = 2_000;

/** How many times as large `ours` is as `limit`, with its interval by the bootstrap (Efron 1979). */
export function ratioOfMedians(ours: readonly number[], limit: readonly number[]): Ratio {
  const random = repeatableRandom();
  const drawn = Array.from(
    { length: draws },
    () => median(resample(ours, random)) / median(resample(limit, random)),
  );
  return {
    value: median(ours) / median(limit),
    low: quantile(drawn, 0.025),
    high: quantile(drawn, 0.975),
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function resample(values: readonly number[], random: () => number): number[] {
  return values.map((value) => values[Math.floor(random() * values.length)] ?? value);
}

/** The same numbers each time (mulberry32), so that the same measurements print the same report. */
function repeatableRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
