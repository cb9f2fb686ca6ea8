import * as z from '../schema.ts';

/* @__NO_SIDE_EFFECTS__ */
const localDate = () =>
  z.string().check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/),
    z.refine((text) => isDay(text)),
  );

/** A day of the calendar where the person is, as "2026-11-25": the same day in every time zone. */
export const LocalDate = localDate();
export type LocalDate = z.infer<typeof LocalDate>;

/** The day in the person's time zone at `instant`, in milliseconds since 1970. */
export function dayAt(instant: number): LocalDate {
  const date = new Date(instant);
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day that is `count` days after `day`, by the calendar. */
export function daysAfter(day: LocalDate, count: number): LocalDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
