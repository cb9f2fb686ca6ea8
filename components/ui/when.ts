import type { LocalDate } from '../../lib/moment/local-date.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';

/** "14:05" as the reader's language writes it. */
export function timeOfDay(at: number): string {
  return format(at, { timeStyle: 'short' });
}

/** "Monday, 23 November 2026", or "Today" and "Yesterday" seen from `now`. */
export function dayName(at: number, now: number): string {
  if (sameDay(at, now)) return t('history.today');
  if (sameDay(at, dayBefore(now))) return t('history.yesterday');
  return format(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Today 14:05", "Yesterday 14:05", "21 Nov, 14:05" or "21 Nov 2025, 14:05", seen from `now`: where there is little room. */
export function dayAndTimeBriefly(at: number, now: number): string {
  if (sameDay(at, now)) return `${t('history.today')} ${timeOfDay(at)}`;
  if (sameDay(at, dayBefore(now))) return `${t('history.yesterday')} ${timeOfDay(at)}`;
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(at, {
    day: 'numeric',
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "23 November 2026 at 14:05". */
export function dayAndTime(at: number): string {
  return format(at, { dateStyle: 'long', timeStyle: 'short' });
}

/** "23 Nov 2026, 14:05": on a line with other things. */
export function dayAndTimeInALine(at: number): string {
  return format(at, { dateStyle: 'medium', timeStyle: 'short' });
}

/** "23 November 2026". */
export function calendarDay(day: LocalDate): string {
  // At noon: no time zone's clock jumps there.
  return format(new Date(`${day}T12:00`).getTime(), { dateStyle: 'long' });
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function dayBefore(at: number): number {
  const date = new Date(at);
  // By the calendar, not by 24 hours: a day may have 23 or 25.
  date.setDate(date.getDate() - 1);
  return date.getTime();
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(region(), options).format(at);
}

/** The language that is spoken, in the region of the browser where it is spoken there: "en-GB". */
function region(): string {
  const spoken = spokenLanguage();
  return navigator.languages.find((tag) => tag.split('-')[0] === spoken) ?? spoken;
}
