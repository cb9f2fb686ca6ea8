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

/** The same, oldest first. */
export interface OldPage extends Omit<Page, 'next'> {
  /** The last of its rows, where the next page goes on; undefined where there was none. */
  last: Position | undefined;
}

export type OldestPage = (
  shelf: MomentShelf,
  count: number,
  before: number,
  after?: Position,
) => Promise<OldPage>;

/** Reads the log, never writes it. Every method rejects with a `LogError`. */
export interface LogReader {
  /** Whether a newer version of the extension wrote the log: then it can only be read. */
  isNewer(): Promise<boolean>;
  /** Undefined where there is no such moment. */
  get(id: string): Promise<Moment | undefined>;
  /** At most `count` moments, newest first. */
  newest(shelf: MomentShelf, count: number, after?: Position): Promise<Page>;
  /** At most `count` moments from before the time `before`, oldest first. */
  oldest: OldestPage;
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
      return { ...(await opened(rows)), next: rows.length === count ? lastOf(rows) : undefined };
    },
    oldest: (...page) => oldestPage(engine, ...page),
    people: async () => settled(await storedPeople(engine)),
    checkIns: async (count) =>
      openWhole(await engine.newest('check-ins', count), (row) => recordOf(row, CheckIn)),
  };
}

/** A page of the oldest moments: by itself, for who needs no more of a reader. */
export async function oldestPage(
  engine: Engine,
  ...[shelf, count, before, after]: Parameters<OldestPage>
): Promise<OldPage> {
  const rows = await engine.oldest(shelf, count, before, after);
  return { ...(await opened(rows)), last: lastOf(rows) };
}

async function opened(rows: readonly Row[]): Promise<Pick<Page, 'moments' | 'damaged'>> {
  const all = await Promise.all(rows.map((row) => openOrName(row, momentOf)));
  return {
    moments: all.filter((each) => typeof each !== 'string'),
    damaged: all.filter((each) => typeof each === 'string'),
  };
}

function lastOf(rows: readonly Row[]): Position | undefined {
  const last = rows.at(-1);
  return last && { at: last.at, id: last.id };
}

function isOfMoments({ shelf }: Row): boolean {
  return momentShelves.some((each) => each === shelf);
}
