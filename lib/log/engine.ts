import type { Entry } from './entry.ts';
import type { Head } from './head.ts';
import type { Row, Shelf } from './row.ts';
import type { Written } from './written.ts';

/** Where a page of rows goes on: after the row with this time and id. */
export interface Position {
  at: number;
  id: string;
}

/** What is read of a log. Knows rows, not moments. Every method rejects with a `LogError`. */
export interface Rows {
  /** Whether a newer version of the extension wrote the store: then it is only read. */
  isNewer(): Promise<boolean>;
  get(id: string): Promise<Row | undefined>;
  /** At most `count` rows of `shelf`, newest first, from the one after `after`. */
  newest(shelf: Shelf, count: number, after?: Position): Promise<Row[]>;
  /** At most `count` rows of `shelf` from before the time `before`, oldest first, from the one after `after`. */
  oldest(shelf: Shelf, count: number, before: number, after?: Position): Promise<Row[]>;
  /** The other copy of a row that turned out to be damaged. */
  other(id: string): Promise<Row | undefined>;
}

/** What the one writer asks of the log: a write that resolves is on the disk. */
export interface Store extends Rows {
  /** Puts a row unless one with its id is there already. */
  add(row: Row): Promise<Written | 'present'>;
  /** Replaces the row with the same id, or adds it. */
  put(row: Row): Promise<Written>;
  /** Replaces the rows with the same ids, or adds them: all of them or none, in each copy. Some hundred at a time. */
  putAll(rows: readonly Row[]): Promise<Written>;
  /** Resolves also where there was no such row. */
  remove(id: string): Promise<Written>;
  /** Removes rows as `putAll` puts them. */
  removeAll(ids: readonly string[]): Promise<Written>;
}

/** An entry to be written, and the stamp of the one it comes in the place of. */
export interface Change {
  entry: Entry;
  replaces?: number | undefined;
}

/** What a copy tells when it is opened. */
export interface Look {
  head: Head | undefined;
  /** Whether a newer version of the extension wrote it: then it is only read. */
  newer: boolean;
}

/** One place that keeps a copy of the log: the same rows, and a ledger beside them. */
export interface Engine extends Pick<Rows, 'newest' | 'oldest'> {
  look(): Promise<Look>;
  get(id: string): Promise<Entry | undefined>;
  /** Writes the changes and the ledger: all of them or none, and on the disk once it resolves. */
  write(changes: readonly Change[], head?: Head): Promise<void>;
  /**
   * Writes a row and the ledger, unless a row with its id is there. Calls `onFree` as soon as it is known
   * that there is none, which is before the row is on the disk.
   */
  add(row: Row, head: Head | undefined, onFree: () => void): Promise<boolean>;
  /** What was written after the write `stamp`. */
  since(stamp: number): Promise<Entry[]>;
  /** Everything, some at a time. What cannot be read is there as a row that is not whole. */
  entries(): AsyncIterable<readonly Entry[]>;
  /** Does what need not be done at each write, and forgets what was erased. */
  tidy(): Promise<void>;
  /** Erases everything, and looks whether it is gone. */
  erase(): Promise<void>;
}
