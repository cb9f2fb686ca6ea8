import { LogError } from './failure.ts';
import type { Row } from './row.ts';

/** The record in `row`, or the row's id where it is damaged. */
export async function openOrName<T extends object>(
  row: Row,
  open: (row: Row) => Promise<T>,
): Promise<T | string> {
  try {
    return await open(row);
  } catch (error) {
    if (error instanceof LogError && error.failure === 'damaged') return row.id;
    throw error;
  }
}

/** The records of `rows` that are not damaged. */
export async function openWhole<T extends object>(
  rows: readonly Row[],
  open: (row: Row) => Promise<T>,
): Promise<T[]> {
  const opened = await Promise.all(rows.map((row) => openOrName(row, open)));
  return opened.filter((each) => typeof each !== 'string');
}
