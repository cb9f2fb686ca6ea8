import type { Position } from '../log/engine.ts';
import { type MomentShelf, momentShelves } from '../log/moment-row.ts';
import type { LogReader } from '../log/reader.ts';
import type { Moment } from '../moment/moment.ts';
import { type Known, type Stamp, stampOf } from './dry-run.ts';
import type { Carried } from './record.ts';

/** How many moments are read at a time. */
const pageSize = 500;

/** Told after each page how many records have been read. */
export type OnRead = (count: number) => void;

/** The moments on these shelves, shelf by shelf, newest first. What is damaged is passed over. */
export async function* momentsOn(
  reader: LogReader,
  shelves: readonly MomentShelf[],
  onRead: OnRead = () => {},
): AsyncGenerator<Moment> {
  let count = 0;
  for (const shelf of shelves) {
    let after: Position | undefined;
    do {
      const page = await reader.newest(shelf, pageSize, after);
      yield* page.moments;
      count += page.moments.length;
      onRead(count);
      after = page.next;
    } while (after);
  }
}

/** Every record of the log, sort by sort. */
export async function* allRecords(reader: LogReader, onRead?: OnRead): AsyncGenerator<Carried> {
  for await (const record of momentsOn(reader, momentShelves, onRead)) {
    yield { sort: 'moments', record };
  }
  for (const record of await reader.people()) yield { sort: 'people', record };
  for (const record of await reader.checkIns(Infinity)) yield { sort: 'checkIns', record };
}

/** All that is in the log, as far as it takes to compare. */
export async function knownRecords(reader: LogReader, onRead?: OnRead): Promise<Known> {
  const known = new Map<string, Stamp>();
  for await (const { record } of allRecords(reader, onRead)) known.set(record.id, stampOf(record));
  return known;
}
