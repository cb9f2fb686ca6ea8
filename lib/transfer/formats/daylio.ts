import type { CsvRow } from '../csv-text.ts';
import type { Entry } from '../foreign-moment.ts';
import { timeOn } from '../zoned-time.ts';
import type { Given } from '../source.ts';

/**
 * Daylio's CSV export (2024; newer ones have `scales` after the activities): `full_date, date, weekday, time,
 * mood, activities, note_title, note`. The mood, the activities and the scales become lines of the text.
 * Not carried: pictures and recordings, goals.
 */
export function isDaylio(names: readonly string[]): boolean {
  return ['full_date', 'mood', 'activities'].every((name) => names.includes(name));
}

export function daylioEntries(rows: readonly CsvRow[], { zone }: Given): Entry[] {
  return rows.map((row, index) => ({
    at: index + 1,
    time: timeOn(row.get('full_date') ?? '', row.get('time'), zone),
    texts: [
      row.get('note_title'),
      row.get('note')?.replaceAll(/<br\s*\/?>/gi, '\n'),
      [row.get('mood'), row.get('activities'), row.get('scales')].filter(Boolean).join('\n'),
    ],
  }));
}
