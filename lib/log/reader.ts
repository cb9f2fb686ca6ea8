import type { Moment } from '../moment/moment.ts';
import type { Engine, Position } from './engine.ts';
import { LogError } from './failure.ts';
import { fromRow, type Row, type Shelf } from './row.ts';

/** A few moments, newest first. */
export interface Page {
  moments: Moment[];
  /** Ids of rows that do not match their own checksum or schema: they are kept, and not shown. */
  damaged: string[];
  /** Where the next page starts; undefined at the end of the log. */
  next: Position | undefined;
}

/** Reads the log, never writes it. Every method rejects with a `LogError`. */
export interface LogReader {
  /** Whether a newer version of the extension wrote the log: then it can only be read. */
  isNewer(): Promise<boolean>;
  /** Undefined where there is no such moment. */
  get(id: string): Promise<Moment | undefined>;
  /** At most `count` moments, newest first. */
  newest(shelf: Shelf, count: number, after?: Position): Promise<Page>;
}

export function logReader(engine: Engine): LogReader {
  return {
    isNewer: () => engine.isNewer(),
    async get(id) {
      const row = await engine.get(id);
      return row && fromRow(row);
    },
    async newest(shelf, count, after) {
      const rows = await engine.newest(shelf, count, after);
      const last = rows.at(-1);
      const opened = await Promise.all(rows.map(openOrName));
      return {
        moments: opened.filter((each) => typeof each !== 'string'),
        damaged: opened.filter((each) => typeof each === 'string'),
        next: last && rows.length === count ? { at: last.at, id: last.id } : undefined,
      };
    },
  };
}

async function openOrName(row: Row): Promise<Moment | string> {
  try {
    return await fromRow(row);
  } catch (error) {
    if (error instanceof LogError && error.failure === 'damaged') return row.id;
    throw error;
  }
}
