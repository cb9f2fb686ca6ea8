import type { Row, Shelf } from './row.ts';

/** Where a page of rows goes on: after the row with this time and id. */
export interface Position {
  at: number;
  id: string;
}

/**
 * What the log asks of a store. Knows rows, not moments; whoever opens one says whether it may write.
 * Every method rejects with a `LogError`; a write that resolves is on the disk.
 */
export interface Engine {
  /** Puts a row unless one with its id is there already. */
  add(row: Row): Promise<'added' | 'present'>;
  /** Replaces the row with the same id, or adds it. */
  put(row: Row): Promise<void>;
  /** Replaces the rows with the same ids, or adds them: all of them, or none. */
  putAll(rows: readonly Row[]): Promise<void>;
  /** Whether a newer version of the extension wrote the store: then it is only read. */
  isNewer(): Promise<boolean>;
  get(id: string): Promise<Row | undefined>;
  /** Resolves also where there was no such row. */
  remove(id: string): Promise<void>;
  /** At most `count` rows of `shelf`, newest first, from the one after `after`. */
  newest(shelf: Shelf, count: number, after?: Position): Promise<Row[]>;
  /** At most `count` rows of `shelf` from before the time `before`, oldest first, from the one after `after`. */
  oldest(shelf: Shelf, count: number, before: number, after?: Position): Promise<Row[]>;
}
