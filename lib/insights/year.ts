import type { Expectation } from '../moment/expectation.ts';
import type { Moment } from '../moment/moment.ts';
import { isDated } from './dated.ts';
import type { Vantage } from './over-time.ts';

/** What a year left that is worth looking back on, each part oldest first. */
export interface Year {
  year: number;
  /** Moments with the line that the person ended on. */
  lines: readonly { moment: Moment; line: string }[];
  /** Moments of feeling met. */
  met: readonly Moment[];
  /** What was expected and turned out otherwise, or stopped mattering. */
  otherwise: readonly { moment: Moment; expectation: Expectation }[];
}

/** The years in which there are moments, the latest first. */
export function yearsOf(moments: readonly Moment[], vantage: Vantage): number[] {
  const years = new Set<number>();
  for (const { at } of moments) if (isDated(at, vantage.now)) years.add(yearAt(at, vantage));
  return [...years].toSorted((a, b) => b - a);
}

/**
 * What was learned in `year`, as the calendar has it in the zone of `vantage`. Nothing in it says what
 * hurt, or how often.
 */
export function yearOf(moments: readonly Moment[], year: number, vantage: Vantage): Year {
  const within = moments
    .filter(({ at }) => isDated(at, vantage.now) && yearAt(at, vantage) === year)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    year,
    lines: within.flatMap((moment) => {
      const line = moment.reflection?.reframe?.trim();
      return line ? [{ moment, line }] : [];
    }),
    met: within.filter(({ felt }) => felt === 'met'),
    otherwise: within.flatMap((moment) => {
      const expectation = moment.reflection?.expectation;
      return expectation && isOtherwise(expectation) ? [{ moment, expectation }] : [];
    }),
  };
}

function isOtherwise({ outcome }: Expectation): boolean {
  return outcome === 'something_else' || outcome === 'stopped_mattering';
}

function yearAt(at: number, { zone, clock }: Vantage): number {
  return new Date(clock(at, zone).day * 24 * 60 * 60 * 1_000).getUTCFullYear();
}
