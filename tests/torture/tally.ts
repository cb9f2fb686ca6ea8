/** What came out of one row of the table. */
export interface Tally {
  name: string;
  victim: string;
  seed: number;
  /** How often it was done. */
  rounds: number;
  acknowledged: number;
  lost: number;
  torn: number;
  doubled: number;
  /** What else is worth a figure. */
  more: Record<string, number>;
  /** Each thing that should not have been, in words. */
  wrong: string[];
}

export function emptyTally(name: string, victim: string, seed: number): Tally {
  return {
    name,
    victim,
    seed,
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    torn: 0,
    doubled: 0,
    more: {},
    wrong: [],
  };
}

export function count(tally: Tally, what: string, by = 1): void {
  tally.more[what] = (tally.more[what] ?? 0) + by;
}

export function isClean({ lost, torn, doubled, wrong, rounds }: Tally): boolean {
  return rounds > 0 && lost + torn + doubled + wrong.length === 0;
}

export function told(tally: Tally): string {
  const { name, victim, seed, rounds, acknowledged, lost, torn, doubled, more, wrong } = tally;
  const rest = Object.entries(more).map(([what, times]) => `${what} ${times}`);
  const figures = [
    `rounds ${rounds}`,
    `acknowledged ${acknowledged}`,
    `lost ${lost}`,
    `torn ${torn}`,
    `doubled ${doubled}`,
    ...rest,
  ];
  const verdict = isClean(tally) ? 'ok    ' : 'FAILED';
  return [`${verdict} ${name}, ${victim}, seed ${seed}: ${figures.join(', ')}`, ...wrong].join(
    '\n       ',
  );
}
