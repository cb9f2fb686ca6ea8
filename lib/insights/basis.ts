/** What a figure rests on, and whether that is enough to say anything. */
export interface Basis {
  /** How many moments, or answers, stand behind it. */
  n: number;
  /** With fewer than these it is too few to say. */
  minimum: number;
  enough: boolean;
}

export function basis(n: number, minimum: number): Basis {
  return { n, minimum, enough: n >= minimum };
}

/**
 * The fewest for a share: from ten on, its interval is never wider than 55 of 100 points, and a single
 * moment no longer moves it by more than ten.
 */
export const fewestForShare = 10;

/** The same for one of several groups that stand beside each other, each with its interval. */
export const fewestForGroup = 5;
