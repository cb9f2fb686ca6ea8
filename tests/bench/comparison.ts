import type { Both } from './pair.ts';

/** One thing measured on both sides, in milliseconds. */
export interface Comparison {
  readonly name: string;
  readonly measured: Both<number[]>;
  /** How many times the limit's median ours may be; left out where a figure is only told. */
  readonly aim?: number;
}

/** Compares one figure of what was measured. */
export function compare<T>(
  name: string,
  { limit, ours }: Both<T[]>,
  figure: (one: T) => number,
  aim?: number,
): Comparison {
  const measured = { limit: limit.map(figure), ours: ours.map(figure) };
  return { name, measured, ...(aim !== undefined && { aim }) };
}
