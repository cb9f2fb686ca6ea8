import type { Hours } from '../../lib/care/help-line.ts';
import { fill } from '../../lib/words/fill.ts';
import { spokenLanguage } from '../../lib/words/words.ts';
import type { HelpWords } from './use-help.ts';

/** "day and night", or each span of days with its times: "Monday – Friday, 9:00 – 17:00, by the clocks there". */
export function hoursInWords(hours: Hours, { lines }: HelpWords): string[] {
  if (hours === 'always') return [lines.always];
  return hours.map(({ days, from, to }) =>
    fill(lines.hours, {
      days: days[0] === 1 && days[1] === 7 ? lines.everyDay : dayNames(days),
      times: format({ hour: 'numeric', minute: '2-digit' }).formatRange(at(1, from), at(1, to)),
    }),
  );
}

function dayNames([first, last]: readonly [number, number]): string {
  return format({ weekday: 'long' }).formatRange(at(first, '12:00'), at(last, '12:00'));
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(spokenLanguage(), { ...options, timeZone: 'UTC' });
}

/** A moment on a weekday, Monday being 1, in a week that began on the first of its month. */
function at(weekday: number, clock: string): Date {
  return new Date(`2024-01-0${weekday}T${clock}:00Z`);
}
