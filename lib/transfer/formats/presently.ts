import type { CsvRow } from '../csv-text.ts';
import type { Entry } from '../foreign-moment.ts';
import { timeOn } from '../zoned-time.ts';
import type { Given } from '../source.ts';

/**
 * Presently's CSV export (1.20, 2024): `entryDate, entryContent`. A day has no hour there: it comes in at
 * noon. It is a journal of gratitude, and all there is to it is a day and a text.
 */
export function isPresently(names: readonly string[]): boolean {
  return names.includes('entrydate') && names.includes('entrycontent');
}

export function presentlyEntries(rows: readonly CsvRow[], { zone }: Given): Entry[] {
  return rows.map((row, index) => ({
    at: index + 1,
    time: timeOn((row.get('entrydate') ?? '').slice(0, 10), undefined, zone),
    texts: [row.get('entrycontent')],
  }));
}
