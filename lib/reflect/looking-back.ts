import type { Expectation } from '../moment/expectation.ts';
import type { LocalDate } from '../moment/local-date.ts';
import type { Moment } from '../moment/moment.ts';
import { newestCopies } from './newest-copies.ts';

/** An expectation that can be looked back at, and the moment it is from. */
export interface DueExpectation {
  moment: Moment;
  expectation: Expectation;
}

/**
 * The expectations whose day has come and whose outcome was not told yet, the one that has waited longest
 * first. Those of parked moments are among them, those of deleted ones are not.
 */
export function dueExpectations(moments: readonly Moment[], today: LocalDate): DueExpectation[] {
  return newestCopies(moments)
    .flatMap((moment) => {
      const expectation = moment.reflection?.expectation;
      return expectation && isDue(expectation, today) ? [{ moment, expectation }] : [];
    })
    .toSorted(byDay);
}

function isDue({ outcome, lookBackOn }: Expectation, today: LocalDate): boolean {
  // Days as text have the order of the calendar.
  return outcome === undefined && lookBackOn <= today;
}

/** By the day to look back on, then by the moments' own order, so that equals never change places. */
function byDay(a: DueExpectation, b: DueExpectation): number {
  return (
    compare(a.expectation.lookBackOn, b.expectation.lookBackOn) ||
    a.moment.at - b.moment.at ||
    compare(a.moment.id, b.moment.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : +(a > b);
}
