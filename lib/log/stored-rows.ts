import { inTime } from '../in-time.ts';
import { type Entry, isRow } from './entry.ts';
import { LogError } from './failure.ts';
import type { KeyValues } from './key-values.ts';
import type { Row } from './row.ts';
import { type Segment, segmentsAmong } from './segments.ts';

/** A store that does not answer in this time, in milliseconds, is given up for this try. */
const patience = 5_000;

/** How many rows are read at a time where all are read. */
const pageSize = 200;

/** How rows lie in a store of keys and values: newer ones under keys of their own, older ones in segments. */
export interface StoredRows {
  prefix: string;
  rowKey(id: string): string;
  value(key: string): Promise<unknown>;
  write(values: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Every key of the log. */
  keys(): Promise<string[]>;
  single(id: string): Promise<Entry | undefined>;
  singles(): Promise<Entry[]>;
  /** How many rows have a key of their own. */
  countSingles(): Promise<number>;
  segments(): Promise<Segment[]>;
  rowsIn(segment: Segment): Promise<Row[]>;
  /** Everything, some at a time. After a crash a row may be there twice, and then both are the same. */
  all(): AsyncGenerator<Entry[]>;
}

export function storedRows(store: KeyValues, prefix: string): StoredRows {
  const rowKey = (id: string) => `${prefix}row.${id}`;
  const keys = async () => (await soon(store.keys())).filter((key) => key.startsWith(prefix));
  const singleKeys = async () => (await keys()).filter((key) => key.startsWith(rowKey('')));
  const value = async (key: string) => (await soon(store.read([key])))[key];

  async function singles(): Promise<Entry[]> {
    const found: Entry[] = [];
    const all = await singleKeys();
    for (let at = 0; at < all.length; at += pageSize) {
      const values = await soon(store.read(all.slice(at, at + pageSize)));
      found.push(...Object.values(values).filter(isEntry));
    }
    return found;
  }

  const segments = async () => segmentsAmong(await keys(), prefix);

  async function rowsIn({ key }: Segment): Promise<Row[]> {
    const rows = await value(key);
    return Array.isArray(rows) ? rows.filter(isEntry).filter(isRow) : [];
  }

  return {
    prefix,
    rowKey,
    value,
    write: (values) => soon(store.write(values)),
    remove: (some) => soon(store.remove(some)),
    keys,
    async single(id) {
      const entry = await value(rowKey(id));
      return isEntry(entry) ? entry : undefined;
    },
    singles,
    countSingles: async () => (await singleKeys()).length,
    segments,
    rowsIn,
    async *all() {
      yield await singles();
      for (const segment of await segments()) yield await rowsIn(segment);
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
