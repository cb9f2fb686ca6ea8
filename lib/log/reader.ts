import { CheckIn } from '../moment/check-in.ts';
import type { Moment } from '../moment/moment.ts';
import { Person } from '../moment/person.ts';
import type { Position, Rows } from './engine.ts';
import { LogError } from './failure.ts';
import { momentOf, type MomentShelf, momentShelves } from './moment-row.ts';
import { recordOf, type Row } from './row.ts';

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
  newest(shelf: MomentShelf, count: number, after?: Position): Promise<Page>;
  /** Everybody who was given a name, newest first; whose record is damaged is left out. */
  people(): Promise<Person[]>;
  /** At most `count` answers to what the person was asked about this log itself, newest first. */
  checkIns(count: number): Promise<CheckIn[]>;
}

export function logReader(rows: Rows): LogReader {
  return {
    isNewer: () => rows.isNewer(),
    async get(id) {
      const row = await rows.get(id);
      return row && isOfMoments(row) ? opened(row, momentOf) : undefined;
    },
    async newest(shelf, count, after) {
      const found = await rows.newest(shelf, count, after);
      const last = found.at(-1);
      const all = await Promise.all(found.map((row) => openOrName(row, momentOf)));
      return {
        moments: all.filter((each) => typeof each !== 'string'),
        damaged: all.filter((each) => typeof each === 'string'),
        next: last && found.length === count ? { at: last.at, id: last.id } : undefined,
      };
    },
    people: () => whole(rows.newest('people', Infinity), (row) => recordOf(row, Person)),
    checkIns: (count) => whole(rows.newest('check-ins', count), (row) => recordOf(row, CheckIn)),
  };

  /** The record in `row`, or in the other copy of it where this one is damaged. */
  async function opened<T>(row: Row, open: (row: Row) => Promise<T>): Promise<T> {
    try {
      return await open(row);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const other = await rows.other(row.id).catch(() => undefined);
      if (!other) throw error;
      return open(other);
    }
  }

  /** The records of `found` that are not damaged. */
  async function whole<T extends object>(
    found: Promise<Row[]>,
    open: (row: Row) => Promise<T>,
  ): Promise<T[]> {
    const all = await Promise.all((await found).map((row) => openOrName(row, open)));
    return all.filter((each) => typeof each !== 'string');
  }

  async function openOrName<T extends object>(
    row: Row,
    open: (row: Row) => Promise<T>,
  ): Promise<T | string> {
    try {
      return await opened(row, open);
    } catch (error) {
      if (isDamage(error)) return row.id;
      throw error;
    }
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof LogError && error.failure === 'damaged';
}

function isOfMoments({ shelf }: Row): boolean {
  return momentShelves.some((each) => each === shelf);
}
