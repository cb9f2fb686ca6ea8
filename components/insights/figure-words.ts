import type { Share } from '../../lib/insights/share.ts';
import type { SpanUnit } from '../../lib/insights/spans.ts';
import type { LocalDate } from '../../lib/moment/local-date.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber, spokenLanguage } from '../../lib/words/words.ts';
import type { InsightWords } from './Figure.tsx';

/** "7 of 9". */
export function ofWords(words: InsightWords, { count, n }: Share): string {
  return fill(words.table.of, { count: formatNumber(count), n: formatNumber(n) });
}

/** "45 % to 94 %". */
export function intervalWords(words: InsightWords, { low, high }: Share): string {
  return fill(words.table.interval, { low: percent(low), high: percent(high) });
}

/** "45 %", as the language writes it. */
export function percent(share: number): string {
  return new Intl.NumberFormat(spokenLanguage(), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}

/** The first day of a week, month, quarter or year: as much of it as is needed. */
export function spanName(from: LocalDate, unit: SpanUnit): string {
  const options: Record<SpanUnit, Intl.DateTimeFormatOptions> = {
    week: { day: 'numeric', month: 'short', year: '2-digit' },
    month: { month: 'short', year: 'numeric' },
    quarter: { month: 'short', year: 'numeric' },
    year: { year: 'numeric' },
  };
  return dateFormat(options[unit]).format(new Date(`${from}T12:00:00Z`));
}

/** "Nov 2026". */
export function monthName(at: number): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { month: 'short', year: 'numeric' }).format(at);
}

/** "Mon" to "Sun". */
export function dayNames(): string[] {
  const format = dateFormat({ weekday: 'short' });
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(1970, 0, 5 + day, 12)));
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(spokenLanguage(), { ...options, timeZone: 'UTC' });
}
