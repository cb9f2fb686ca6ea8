import type { LocalDate } from '../moment/local-date.ts';
import { dateOf } from './zone-clock.ts';

export type SpanUnit = 'week' | 'month' | 'quarter' | 'year';

/** A week, month, quarter or year: its first day, and its last one. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/** Spans that follow on each other, and to which of them a day belongs. */
export interface Spans {
  unit: SpanUnit;
  spans: readonly Span[];
  /** The place of the span that holds a day, by the day's number; the day lies between the first and the last. */
  placeOf(day: number): number;
}

/** More marks than these beside each other are no longer seen one by one. */
const most = 30;
const lengths: readonly (readonly [SpanUnit, number])[] = [
  ['week', 7],
  ['month', 30.4],
  ['quarter', 91.3],
];

/** The calendar from one day to another, both by their numbers, in units of which not too many fit between. */
export function spansBetween(first: number, last: number): Spans {
  const unit = lengths.find(([, days]) => (last - first) / days < most)?.[0] ?? 'year';
  const starts = [startOf(first, unit)];
  for (let next = after(starts[0] ?? first, unit); next <= last; next = after(next, unit)) {
    starts.push(next);
  }
  const starting = new Map(starts.map((start, place) => [start, place]));
  const places = new Map<number, number>();
  return {
    unit,
    spans: starts.map((start) => ({ from: dateOf(start), to: dateOf(after(start, unit) - 1) })),
    placeOf(day) {
      const place = places.get(day) ?? starting.get(startOf(day, unit)) ?? 0;
      places.set(day, place);
      return place;
    },
  };
}

const dayLength = 24 * 60 * 60 * 1_000;

/** The first day of the span that holds `day`. Weeks begin on Monday. */
function startOf(day: number, unit: SpanUnit): number {
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * dayLength);
  return numberOfFirst(date.getUTCFullYear(), monthsIn(date.getUTCMonth(), unit));
}

function after(start: number, unit: SpanUnit): number {
  if (unit === 'week') return start + 7;
  const date = new Date(start * dayLength);
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return numberOfFirst(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** The first month of the span that holds `month`. */
function monthsIn(month: number, unit: Exclude<SpanUnit, 'week'>): number {
  if (unit === 'year') return 0;
  return unit === 'quarter' ? month - (month % 3) : month;
}

function numberOfFirst(year: number, month: number): number {
  return Date.UTC(year, month, 1) / dayLength;
}
