import { inTime } from '../in-time.ts';
import type { Change, Engine, Position } from './engine.ts';
import { type Entry, isGone, isRow, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { lookOf, parseHead } from './head.ts';
import type { KeyValues } from './key-values.ts';
import type { Row, Shelf } from './row.ts';
import { type Segment, segmentKey, segmentsAmong, segmentsOf } from './segments.ts';

/** A store that does not answer in this time, in milliseconds, is given up for this try. */
const patience = 5_000;

/** From how many rows on under keys of their own they are packed, and how much a segment holds. */
const usual = { manySingles: 512, fullSegment: 180_000 };

/** How many rows are read at a time where all are read. */
const pageSize = 200;

/**
 * An engine over a store of keys and values. Such a store pays for each key at each write, so a new row
 * has a key of its own, and older ones are packed into segments. A row is never in two places at once
 * but after a crash, and then both are the same.
 */
export function storageEngine(
  store: KeyValues,
  prefix = 'log.',
  { manySingles, fullSegment } = usual,
): Engine {
  const headKey = `${prefix}head`;
  const rowKey = (id: string) => `${prefix}row.${id}`;
  const isRowKey = (key: string) => key.startsWith(`${prefix}row.`);
  const ours = async () => (await soon(store.keys())).filter((key) => key.startsWith(prefix));
  const read = (keys: readonly string[]) => soon(store.read(keys));
  const write = (values: Record<string, unknown>) => soon(store.write(values));
  const remove = (keys: readonly string[]) => soon(store.remove(keys));

  /** Which segments there are. Only the one writer writes, so whoever writes has to look once. */
  let known: readonly Segment[] | undefined;
  /** How many rows have a key of their own; unknown until it was counted. */
  let singles: number | undefined;
  let packAt = manySingles;

  async function segments(): Promise<readonly Segment[]> {
    return segmentsAmong(await ours(), prefix);
  }

  async function rowsIn(segment: Segment): Promise<Row[]> {
    const rows = (await read([segment.key]))[segment.key];
    return Array.isArray(rows) ? rows.filter(isEntry).filter(isRow) : [];
  }

  async function single(id: string): Promise<Entry | undefined> {
    const entry = (await read([rowKey(id)]))[rowKey(id)];
    return isEntry(entry) ? entry : undefined;
  }

  async function singlesNow(): Promise<Entry[]> {
    const keys = (await ours()).filter(isRowKey);
    const found: Entry[] = [];
    for (let at = 0; at < keys.length; at += pageSize) {
      const values = await read(keys.slice(at, at + pageSize));
      found.push(...Object.values(values).filter(isEntry));
    }
    return found;
  }

  /** The segments that hold what `changes` come in the place of, without it. */
  async function segmentsWithout(changes: readonly Change[]): Promise<Record<string, Row[]>> {
    const replacing = changes.filter(({ replaces }) => replaces !== undefined);
    if (replacing.length === 0) return {};
    known ??= await segments();
    const values: Record<string, Row[]> = {};
    for (const segment of known) {
      const inside = replacing.filter(
        ({ replaces = -1 }) => segment.from <= replaces && replaces <= segment.to,
      );
      if (inside.length === 0) continue;
      const ids = new Set(inside.map(({ entry }) => entry.id));
      const before = await rowsIn(segment);
      const after = before.filter(({ id }) => !ids.has(id));
      if (after.length < before.length) values[segment.key] = after;
    }
    return values;
  }

  async function pack(): Promise<void> {
    const rows = (await singlesNow()).filter(isRow);
    known ??= await segments();
    for (const full of segmentsOf(
      rows.toSorted((a, b) => stampOf(a) - stampOf(b)),
      fullSegment,
    )) {
      const number = Math.max(0, ...known.map((each) => each.number)) + 1;
      const segment = segmentKey(prefix, number, full);
      await write({ [segment.key]: full });
      if (JSON.stringify(await rowsIn(segment)) !== JSON.stringify(full)) {
        throw new LogError('storage');
      }
      known = [...known, segment];
      await remove(full.map(({ id }) => rowKey(id)));
    }
  }

  async function forget(): Promise<void> {
    const entries = await singlesNow();
    const gone = entries.filter(isGone);
    await remove(gone.map(({ id }) => rowKey(id)));
    singles = entries.length - gone.length;
    packAt = Math.max(manySingles, singles + manySingles / 2);
  }

  async function* all(): AsyncGenerator<Entry[]> {
    yield await singlesNow();
    for (const segment of await segments()) yield await rowsIn(segment);
  }

  return {
    look: async () => lookOf(parseHead((await read([headKey]))[headKey])),
    async get(id) {
      const alone = await single(id);
      if (alone) return alone;
      let newest: Row | undefined;
      for (const segment of await segments()) {
        const row = (await rowsIn(segment)).find((each) => each.id === id);
        if (row && stampOf(row) >= stampOf(newest)) newest = row;
      }
      return newest;
    },
    async write(changes, head) {
      const rows = changes.map(({ entry }) => [rowKey(entry.id), entry] as const);
      const packed = await segmentsWithout(changes);
      await write({ ...packed, ...Object.fromEntries(rows), ...(head && { [headKey]: head }) });
      const empty = Object.keys(packed).filter((key) => packed[key]?.length === 0);
      if (empty.length > 0) await remove(empty);
      if (singles !== undefined) singles += changes.length;
    },
    async since(stamp) {
      const found = await singlesNow();
      for (const segment of await segments()) {
        if (segment.to > stamp) found.push(...(await rowsIn(segment)));
      }
      return newestOfEach(found.filter((entry) => stampOf(entry) > stamp));
    },
    entries: all,
    async newest(shelf, count, after) {
      const found: Entry[] = [];
      for await (const some of all()) found.push(...some);
      return newestFirst(newestOfEach(found), shelf, after).slice(0, count);
    },
    async tidy() {
      singles ??= (await ours()).filter(isRowKey).length;
      if (singles < packAt) return;
      await pack();
      await forget();
    },
    async erase() {
      known = undefined;
      singles = undefined;
      await remove(await ours());
      if ((await ours()).length > 0) throw new LogError('storage');
    },
  };
}

async function soon<T>(work: Promise<T>): Promise<T> {
  try {
    return await inTime(work, patience, () => new LogError('storage'));
  } catch (error) {
    if (error instanceof LogError) throw error;
    // Such stores tell what went wrong in words alone.
    throw new LogError(/quota|space|full/i.test(String(error)) ? 'no_space' : 'storage', error);
  }
}

function isEntry(stored: unknown): stored is Entry {
  const { id }: { id?: unknown } = Object(stored);
  return typeof id === 'string';
}

/** Each record once, as it was last written. */
function newestOfEach(entries: readonly Entry[]): Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    if (stampOf(entry) > stampOf(newest.get(entry.id))) newest.set(entry.id, entry);
  }
  return [...newest.values()];
}

function newestFirst(entries: readonly Entry[], shelf: Shelf, after?: Position): Row[] {
  const isAfter = ({ at, id }: Row) =>
    !after || at < after.at || (at === after.at && id < after.id);
  return entries
    .filter(isRow)
    .filter((row) => row.shelf === shelf && isAfter(row))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}
