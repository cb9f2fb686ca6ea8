import { CheckIn } from '../moment/check-in.ts';
import type { Moment } from '../moment/moment.ts';
import { settled } from '../moment/people.ts';
import type { Person } from '../moment/person.ts';
import type { Position, Rows } from './engine.ts';
import { momentOf, type MomentShelf, momentShelves } from './moment-row.ts';
import { openEither, openOrName, openWhole, type OtherCopy } from './open-rows.ts';
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

export function logReader(rows: Rows): LogReader {
  return {
    isNewer: () => rows.isNewer(),
    async get(id) {
      const row = await rows.get(id);
      return row && isOfMoments(row) ? openEither(rows, row, momentOf) : undefined;
    },
    async newest(shelf, count, after) {
      const found = await rows.newest(shelf, count, after);
      const next = found.length === count ? lastOf(found) : undefined;
      return { ...(await opened(rows, found)), next };
    },
    oldest: (...page) => oldestPage(rows, ...page),
    people: async () => settled(await storedPeople(rows)),
    checkIns: async (count) =>
      openWhole(rows, await rows.newest('check-ins', count), (row) => recordOf(row, CheckIn)),
  };
}

/** A page of the oldest moments: by itself, for who needs no more of a reader. */
export async function oldestPage(
  rows: Pick<Rows, 'oldest' | 'other'>,
  ...[shelf, count, before, after]: Parameters<OldestPage>
): Promise<OldPage> {
  const found = await rows.oldest(shelf, count, before, after);
  return { ...(await opened(rows, found)), last: lastOf(found) };
}

async function opened(
  rows: OtherCopy,
  found: readonly Row[],
): Promise<Pick<Page, 'moments' | 'damaged'>> {
  const all = await Promise.all(found.map((row) => openOrName(rows, row, momentOf)));
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
