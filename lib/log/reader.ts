import { CheckIn } from '../moment/check-in.ts';
import type { Moment } from '../moment/moment.ts';
import { settled } from '../moment/people.ts';
import type { Person } from '../moment/person.ts';
import type { Engine, Position } from './engine.ts';
import { momentOf, type MomentShelf, momentShelves } from './moment-row.ts';
import { openOrName, openWhole } from './open-rows.ts';
import { storedPeople } from './people-rows.ts';
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
  /**
   * Everybody who was given a name, newest first, no conversation in two lists; whose record is damaged
   * is left out.
   */
  people(): Promise<Person[]>;
  /** At most `count` answers to what the person was asked about this log itself, newest first. */
  checkIns(count: number): Promise<CheckIn[]>;
}

export function logReader(engine: Engine): LogReader {
  return {
    isNewer: () => engine.isNewer(),
    async get(id) {
      const row = await engine.get(id);
      return row && isOfMoments(row) ? momentOf(row) : undefined;
    },
    async newest(shelf, count, after) {
      const rows = await engine.newest(shelf, count, after);
      const last = rows.at(-1);
      const opened = await Promise.all(rows.map((row) => openOrName(row, momentOf)));
      return {
        moments: opened.filter((each) => typeof each !== 'string'),
        damaged: opened.filter((each) => typeof each === 'string'),
        next: last && rows.length === count ? { at: last.at, id: last.id } : undefined,
      };
    },
    people: async () => settled(await storedPeople(engine)),
    checkIns: async (count) =>
      openWhole(await engine.newest('check-ins', count), (row) => recordOf(row, CheckIn)),
  };
}

function isOfMoments({ shelf }: Row): boolean {
  return momentShelves.some((each) => each === shelf);
}
