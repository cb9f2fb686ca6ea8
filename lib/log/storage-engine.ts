import type { Change, Engine, Position } from './engine.ts';
import { type Entry, isRow, rowIn, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { type Head, lookOf, parseHead } from './head.ts';
import type { KeyValues } from './key-values.ts';
import { type Limits, packing } from './packing.ts';
import type { Row, Shelf } from './row.ts';
import { type StoredRows, storedRows } from './stored-rows.ts';

const usual: Limits = { manySingles: 512, fullSegment: 180_000 };

/**
 * An engine over a store of keys and values. Such a store pays for each key at each write, so a new row
 * has a key of its own, and older ones are packed into segments.
 */
export function storageEngine(store: KeyValues, prefix = 'log.', limits = usual): Engine {
  const headKey = `${prefix}head`;
  const rows = storedRows(store, prefix);
  const packs = packing(rows, limits);

  async function get(id: string): Promise<Entry | undefined> {
    const alone = await rows.single(id);
    if (alone) return alone;
    const found: Row[] = [];
    for (const segment of await rows.segments()) {
      found.push(...(await rows.rowsIn(segment)).filter((row) => row.id === id));
    }
    return newestOfEach(found)[0];
  }

  async function write(changes: readonly Change[], head?: Head): Promise<void> {
    const alone = changes.map(({ entry }) => [rows.rowKey(entry.id), entry] as const);
    const packed = await packs.without(changes);
    await rows.write({ ...packed, ...Object.fromEntries(alone), ...(head && { [headKey]: head }) });
    packs.added(changes.length);
    const empty = Object.keys(packed).filter((key) => packed[key]?.length === 0);
    if (empty.length > 0) await rows.remove(empty);
  }

  return {
    look: async () => lookOf(parseHead(await rows.value(headKey))),
    get,
    write,
    async add(row, head, onFree) {
      if (rowIn(await get(row.id))) return false;
      onFree();
      await write([{ entry: row }], head);
      return true;
    },
    async since(stamp) {
      const found = await rows.singles();
      for (const segment of await rows.segments()) {
        if (segment.to > stamp) found.push(...(await rows.rowsIn(segment)));
      }
      return newestOfEach(found.filter((entry) => stampOf(entry) > stamp));
    },
    entries: () => rows.all(),
    async newest(shelf, count, after) {
      const found = (await rowsOn(rows, shelf)).filter((row) => !after || inOrder(row, after) < 0);
      return found.toSorted((a, b) => inOrder(b, a)).slice(0, count);
    },
    async oldest(shelf, count, before, after) {
      const found = (await rowsOn(rows, shelf)).filter(
        (row) => row.at < before && (!after || inOrder(row, after) > 0),
      );
      return found.toSorted(inOrder).slice(0, count);
    },
    tidy: () => packs.tidy(),
    async erase() {
      packs.forget();
      await rows.remove(await rows.keys());
      if ((await rows.keys()).length > 0) throw new LogError('storage');
    },
  };
}

/** All of a shelf: only where the other copy does not answer is this one asked. */
async function rowsOn(rows: StoredRows, shelf: Shelf): Promise<Row[]> {
  const found: Entry[] = [];
  for await (const some of rows.all()) found.push(...some);
  return newestOfEach(found)
    .filter(isRow)
    .filter((row) => row.shelf === shelf);
}

/** Each record once, as it was last written. */
function newestOfEach(entries: readonly Entry[]): Entry[] {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    if (stampOf(entry) > stampOf(newest.get(entry.id))) newest.set(entry.id, entry);
  }
  return [...newest.values()];
}

/** Which of two rows comes first on a shelf, oldest first: as in the other copy. */
function inOrder(a: Position, b: Position): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
