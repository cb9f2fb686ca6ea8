import { linesOf, type Pieces, textOf, wholeOf } from '../bytes-text.ts';
import { readJson, readShortJson } from '../json-text.ts';
import { limits } from '../limits.ts';
import { partOf } from '../loose.ts';
import {
  type Carried,
  type Counts,
  type Found,
  noCounts,
  schemas,
  type Sort,
  sorts,
} from '../record.ts';
import { RefusedFile } from '../refusal.ts';

/**
 * Our own JSON, version 1, of November 2026: `docs/noticed-1.schema.json` describes it. It carries every
 * record of the log as it lies there, also what is parked and recently deleted; not the settings, nor
 * the levels by site.
 *
 * It is JSON like any other. But each record stands on a line of its own, so that a file of any size is
 * written and read without ever being in memory as a whole. What was laid out anew by another tool is
 * read, too, up to the size of a foreign file.
 */
export const ownFormat = 'noticed';
export const ownVersion = 1;

/** What tells a file of ours, and its version. */
const head = /^\{"format":"noticed","version":(\d+),"exportedAt":"[^"\\]{0,40}","moments":\[$/;

/** Writes records as a file of ours, in pieces; they come sort by sort. */
export async function* writeOwn(
  records: AsyncIterable<Carried>,
  exportedAt: Date,
): AsyncGenerator<string> {
  const counts = noCounts();
  let sort: Sort = 'moments';
  let isFirst = true;
  const opening = { format: ownFormat, version: ownVersion, exportedAt: exportedAt.toISOString() };
  yield `${JSON.stringify(opening).slice(0, -1)},"moments":[\n`;
  const turnTo = (next: Sort) => {
    let closing = '';
    while (sort !== next) {
      sort = sorts[sorts.indexOf(sort) + 1] ?? next;
      closing += `${isFirst ? '' : '\n'}],"${sort}":[\n`;
      isFirst = true;
    }
    return closing;
  };
  for await (const { sort: of, record } of records) {
    if (sorts.indexOf(of) < sorts.indexOf(sort)) throw new Error('records come sort by sort');
    yield `${turnTo(of)}${isFirst ? '' : ',\n'}${JSON.stringify(record)}`;
    isFirst = false;
    counts[of] += 1;
  }
  yield `${turnTo('checkIns')}${isFirst ? '' : '\n'}],"counts":${JSON.stringify(counts)}}\n`;
}

/** Whether a file begins as ours does; refuses one of another version. */
export function beginsAsOwn(firstLine: string): boolean {
  const version = head.exec(firstLine)?.[1];
  if (version !== undefined) expectVersion(Number(version));
  return version !== undefined;
}

function expectVersion(version: unknown): void {
  if (version !== ownVersion) throw new RefusedFile('unknown_version');
}

/** The records of a file of ours as it was written, line by line. */
export async function* readOwnLines(pieces: Pieces): AsyncGenerator<Found> {
  const counts = noCounts();
  let sort: Sort | undefined;
  let told: unknown;
  let at = 0;
  for await (const line of linesOf(pieces(), limits.line)) {
    if (told !== undefined) {
      if (line !== '') throw new RefusedFile('malformed');
    } else if (sort === undefined) {
      if (!beginsAsOwn(line)) throw new RefusedFile('malformed');
      sort = 'moments';
    } else if (line.startsWith(']')) {
      const next = nextSection(line, sort);
      sort = next.sort;
      told = next.counts;
    } else {
      at += 1;
      if (at > limits.ownRecords) throw new RefusedFile('too_many');
      counts[sort] += 1;
      const json = line.endsWith(',') ? line.slice(0, -1) : line;
      yield foundIn(sort, at, readShortJson(json), json.length);
    }
  }
  if (told === undefined) throw new RefusedFile('cut_short');
  expectCounts(told, counts);
}

/** What a line says that ends a list: which one follows, or how many records there were. */
function nextSection(line: string, sort: Sort): { sort: Sort; counts?: unknown } {
  const follows = sorts[sorts.indexOf(sort) + 1];
  if (follows && line === `],"${follows}":[`) return { sort: follows };
  if (follows || !line.startsWith('],"counts":{') || !line.endsWith('}}')) {
    throw new RefusedFile(line.endsWith('}') || line.endsWith('[') ? 'malformed' : 'cut_short');
  }
  return { sort, counts: readShortJson(line.slice('],"counts":'.length, -1)) };
}

/** The records of a file of ours that was laid out anew. */
export async function* readOwnWhole(pieces: Pieces): AsyncGenerator<Found> {
  yield* recordsIn(readJson(textOf(await wholeOf(pieces(), limits.foreignBytes))));
}

/** Whether `value` is a file of ours, as JSON; refuses one of another version. */
export function isOwn(value: unknown): value is Record<string, unknown> {
  const isOurs = partOf(value, 'format') === ownFormat;
  if (isOurs) expectVersion(partOf(value, 'version'));
  return isOurs;
}

/** The records in `value`, which is JSON of ours. */
export function* recordsIn(value: unknown): Generator<Found> {
  if (!isOwn(value)) throw new RefusedFile('unknown_format');
  const counts = noCounts();
  let at = 0;
  for (const sort of sorts) {
    const list = value[sort];
    if (!Array.isArray(list)) throw new RefusedFile('malformed');
    if (at + list.length > limits.ownRecords) throw new RefusedFile('too_many');
    for (const record of list as unknown[]) {
      at += 1;
      counts[sort] += 1;
      yield foundIn(sort, at, record, JSON.stringify(record).length);
    }
  }
  expectCounts(value['counts'], counts);
}

function expectCounts(told: unknown, counts: Counts): void {
  if (sorts.some((sort) => partOf(told, sort) !== counts[sort])) {
    throw new RefusedFile('wrong_counts');
  }
}

/** The largest record that the log takes, in UTF-16 units of its JSON. */
const largest = 256 * 1024;

function foundIn(sort: Sort, at: number, value: unknown, size: number): Found {
  const parsed = schemas[sort].safeParse(value);
  if (!parsed.success) return { at, problem: 'not_a_record' };
  if (size > largest) return { at, problem: 'too_large' };
  return { at, carried: { sort, record: parsed.data } as Carried, cut: false, size };
}
