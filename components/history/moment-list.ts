import type { Moment } from '../../lib/moment/moment.ts';
import { sameDay } from '../ui/when.ts';

/** Newest first; the order of the log. */
function newestFirst(a: Moment, b: Moment): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}

/** `moments` with `moment` as it is now: put in its place, replaced, or taken out where it is undefined. */
export function withMoment(
  moments: readonly Moment[],
  id: string,
  moment: Moment | undefined,
): Moment[] {
  const others = moments.filter((each) => each.id !== id);
  return moment ? [...others, moment].toSorted(newestFirst) : others;
}

/** `moments` with an older page at their end; what changed meanwhile is there once. */
export function withPage(moments: readonly Moment[], page: readonly Moment[]): Moment[] {
  const known = new Set(moments.map(({ id }) => id));
  return [...moments, ...page.filter(({ id }) => !known.has(id))];
}

/** `moments`, newest first, as runs of one calendar day each. */
export function byDay(moments: readonly Moment[]): Moment[][] {
  const days: Moment[][] = [];
  for (const moment of moments) {
    const day = days.at(-1);
    if (day?.[0] && sameDay(day[0].at, moment.at)) day.push(moment);
    else days.push([moment]);
  }
  return days;
}
