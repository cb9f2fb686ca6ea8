import type { Rows } from './engine.ts';
import { LogError } from './failure.ts';
import type { Row } from './row.ts';

/** Where the other copy of a row is found. */
export type OtherCopy = Pick<Rows, 'other'>;

/** Opens a row, which throws a `LogError` "damaged" where it cannot be. */
export type OpenRow<T> = (row: Row) => Promise<T>;

/** The record in `row`, or in the other copy of it where this one is damaged. */
export async function openEither<T>(rows: OtherCopy, row: Row, open: OpenRow<T>): Promise<T> {
  try {
    return await open(row);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const other = await rows.other(row.id).catch(() => undefined);
    if (!other) throw error;
    return open(other);
  }
}

/** The record in `row`, or the row's id where both copies are damaged. */
export async function openOrName<T extends object>(
  rows: OtherCopy,
  row: Row,
  open: OpenRow<T>,
): Promise<T | string> {
  try {
    return await openEither(rows, row, open);
  } catch (error) {
    if (isDamage(error)) return row.id;
    throw error;
  }
}

/** The records of `found` that are not damaged in both copies. */
export async function openWhole<T extends object>(
  rows: OtherCopy,
  found: readonly Row[],
  open: OpenRow<T>,
): Promise<T[]> {
  const opened = await Promise.all(found.map((row) => openOrName(rows, row, open)));
  return opened.filter((each) => typeof each !== 'string');
}

function isDamage(error: unknown): boolean {
  return error instanceof LogError && error.failure === 'damaged';
}
