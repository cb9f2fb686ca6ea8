import type { Moment } from '../moment/moment.ts';
import { basis, type Basis } from './basis.ts';
import { fewestForMedian, type Median, medianOf } from './median.ts';

/** A tenth of the scale, and how many beliefs lay there. */
export interface BeliefBin {
  /** From this belief to that, both of 100 and both within. */
  from: number;
  to: number;
  before: number;
  after: number;
}

/** How strongly stories were believed before a reflection, and after it. */
export interface BeliefChange extends Basis {
  bins: readonly BeliefBin[];
  /** How many went down, stayed, or went up. */
  weaker: number;
  same: number;
  stronger: number;
  /** Undefined where there are too few. */
  before: Median | undefined;
  after: Median | undefined;
  /** After less before, of each moment by itself. */
  change: Median | undefined;
}

/** Belief before and after, of the moments that have both. */
export function beliefChange(moments: readonly Moment[]): BeliefChange {
  const pairs = moments.flatMap(({ reflection }) => {
    const { beliefBefore: before, beliefAfter: after } = reflection ?? {};
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  const bins: BeliefBin[] = Array.from({ length: 10 }, (_, tenth) => ({
    from: tenth * 10,
    to: tenth === 9 ? 100 : tenth * 10 + 9,
    before: 0,
    after: 0,
  }));
  for (const pair of pairs) {
    for (const when of ['before', 'after'] as const) {
      const bin = bins[Math.min(9, Math.floor(pair[when] / 10))];
      if (bin) bin[when] += 1;
    }
  }
  const changes = pairs.map(({ before, after }) => after - before);
  return {
    ...basis(pairs.length, fewestForMedian),
    bins,
    weaker: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    stronger: changes.filter((change) => change > 0).length,
    before: medianOf(pairs.map(({ before }) => before)),
    after: medianOf(pairs.map(({ after }) => after)),
    change: medianOf(changes),
  };
}
