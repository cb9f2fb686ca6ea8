import type { Row } from './row.ts';

/** Tells that a record was erased, so that an older copy of it does not come back. */
export interface Gone {
  id: string;
  stamp: number;
  gone: true;
}

/** What a copy of the log has under an id. */
export type Entry = Row | Gone;

export function isGone(entry: Entry): entry is Gone {
  return 'gone' in entry;
}

export function isRow(entry: Entry): entry is Row {
  return !isGone(entry);
}

/** The row of an entry; undefined where the record was erased, or never was. */
export function rowIn(entry: Entry | undefined): Row | undefined {
  return entry && isRow(entry) ? entry : undefined;
}

/** Which write of the log an entry is from; 0 where it is older than the ledger, -1 for none. */
export function stampOf(entry: Entry | undefined): number {
  return entry ? (entry.stamp ?? 0) : -1;
}

/** Stands for a record that the disk does not give back: it is known to be there, and never whole. */
export function unreadable(id: string): Row {
  return { id, at: 0, shelf: 'kept', form: 'plain-1', body: '', tag: '' };
}
