import { Moment } from '../moment/moment.ts';
import { recordOf, type Row, rowOf } from './row.ts';

/** Where a moment may lie: in view, out of sight until a time, or recently deleted. */
export const momentShelves = ['kept', 'parked', 'deleted'] as const;
export type MomentShelf = (typeof momentShelves)[number];

/** The shelf a moment lies on. What is both parked and deleted is deleted. */
export function shelfOf({ deletedAt, parkedUntil }: Moment): MomentShelf {
  if (deletedAt !== undefined) return 'deleted';
  return parkedUntil === undefined ? 'kept' : 'parked';
}

export function momentRow(moment: Moment): Promise<Row> {
  return rowOf(shelfOf(moment), moment);
}

/** The moment in `row`. Throws a `LogError` "damaged" where row, checksum and schema do not agree. */
export function momentOf(row: Row): Promise<Moment> {
  return recordOf(row, Moment);
}
