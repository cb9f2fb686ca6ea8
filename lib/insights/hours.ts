import type { Felt } from '../moment/felt.ts';
import type { Moment } from '../moment/moment.ts';
import { basis, type Basis } from './basis.ts';
import { isDated } from './dated.ts';
import type { Vantage } from './over-time.ts';
import { compareWith, type Share, shareOf } from './share.ts';

/** A quarter of the day. */
export const dayParts = ['night', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** How many hours each has; the night begins at midnight. */
export const dayPartHours = 6;

export type HourCounts = Record<Felt, number>;

/** When moments were noted, in the zones in which the person was then. */
export interface Hours extends Basis {
  /** Seven days from Monday on, each with 24 hours. */
  grid: readonly (readonly HourCounts[])[];
  parts: readonly { part: DayPart; noted: Share }[];
  /** The part in which clearly more was noted than in a quarter of the day, if there is one. */
  most: DayPart | undefined;
  /** How many have a time that cannot be right; they are in no hour. */
  misdated: number;
}

/** Five for each quarter of a day. */
const minimum = 20;

/** At which hours and on which days moments were noted: not when what they are about took place. */
export function hours(moments: readonly Moment[], { now, clock }: Omit<Vantage, 'zone'>): Hours {
  const grid = Array.from({ length: 7 }, () =>
    Array.from({ length: 24 }, (): HourCounts => ({ dismissed: 0, met: 0 })),
  );
  const counts = dayParts.map(() => 0);
  let n = 0;
  for (const { at, zone, felt } of moments) {
    if (!isDated(at, now)) continue;
    const { hour, dayOfWeek } = clock(at, zone);
    const cell = grid[dayOfWeek - 1]?.[hour];
    if (cell) cell[felt] += 1;
    const part = Math.floor(hour / dayPartHours);
    counts[part] = (counts[part] ?? 0) + 1;
    n += 1;
  }
  const parts = dayParts.map((part, place) => ({ part, noted: shareOf(counts[place] ?? 0, n) }));
  const fullest = parts.reduce((one, other) => (other.noted.count > one.noted.count ? other : one));
  const isMore = n > 0 && compareWith(1 / dayParts.length, fullest.noted) === 'more';
  return {
    ...basis(n, minimum),
    grid,
    parts,
    most: isMore ? fullest.part : undefined,
    misdated: moments.length - n,
  };
}
