import { deleteDB } from 'idb';
import { inTime } from '../in-time.ts';
import type { Change, Engine, Position } from './engine.ts';
import { type Entry, type Gone, isGone, unreadable } from './entry.ts';
import { failureOf, LogError } from './failure.ts';
import { type Head, lookOf, parseHead } from './head.ts';
import { type LogDatabase, logName, type OpenLog, openLog } from './open-log.ts';
import type { Row, Shelf } from './row.ts';

/** A database that does not answer in this time, in milliseconds, is given up for this try. */
const patience = 5_000;

/** How many rows are read at a time where all are read. */
const pageSize = 200;

/** An engine over IndexedDB. Opens the database at its first use, and again if the connection is lost. */
export function indexedDbEngine(
  open: (onGone: () => void) => Promise<OpenLog> = openLog,
  name = logName,
): Engine {
  let opened: Promise<OpenLog> | undefined;

  function connection(): Promise<OpenLog> {
    opened ??= open(() => (opened = undefined)).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function use<T>(
    work: (database: LogDatabase, newer: boolean) => Promise<T>,
    writes = false,
  ): Promise<T> {
    try {
      const { database, newer } = await soon(connection());
      if (writes && newer) throw new LogError('newer_log');
      return await soon(work(database, newer));
    } catch (error) {
      // A connection that is dead or hangs must not be kept for the next try.
      if (!(error instanceof LogError) || error.failure === 'storage') opened = undefined;
      throw error instanceof LogError ? error : new LogError(failureOf(error), error);
    }
  }

  return {
    write: (changes, head) => use((db) => write(db, changes, head), true),
    add: (row, head, onFree) => use((db) => add(db, row, head, onFree), true),
    // A newer layout may have no ledger that could be read.
    look: () =>
      use(async (db, newer) => (newer ? { head: undefined, newer } : lookOf(await headOf(db)))),
    get: (id) => use((db, newer) => entryAt(db, id, newer)),
    newest: (shelf, count, after) =>
      use((db) =>
        newestRows(db, shelf, count, after).catch(() => newestOneByOne(db, shelf, count, after)),
      ),
    since: (stamp) =>
      use(async (db) => [
        ...(await db.getAllFromIndex('moments', 'by-stamp', IDBKeyRange.lowerBound(stamp, true))),
        ...(await allGone(db)).filter((gone) => gone.stamp > stamp),
      ]),
    async *entries() {
      yield await use(allGone);
      const ids = await use((db) => db.getAllKeys('moments'));
      for (let at = 0; at < ids.length; at += pageSize) {
        yield await use((db) => rowsOf(db, ids.slice(at, at + pageSize)));
      }
    },
    tidy: () => use((db) => forgetGone(db), true),
    async erase() {
      await use(async (db) => db.close()).catch(() => undefined);
      opened = undefined;
      await erased(name);
      if (await use((db) => db.count('moments'))) throw new LogError('storage');
    },
  };
}

function soon<T>(work: Promise<T>): Promise<T> {
  return inTime(work, patience, () => new LogError('storage'));
}

async function erased(name: string): Promise<void> {
  try {
    await soon(deleteDB(name));
  } catch (error) {
    throw error instanceof LogError ? error : new LogError(failureOf(error), error);
  }
}

/** A transaction that reports "done" only when the data has been handed to the disk. */
function strictly(db: LogDatabase) {
  return db.transaction(['moments', 'ledger'], 'readwrite', { durability: 'strict' });
}

const headKey = 'head';

/** From this many on, what was erased is forgotten: the copies have agreed since. */
const manyGone = 64;

async function write(db: LogDatabase, changes: readonly Change[], head?: Head): Promise<void> {
  const transaction = strictly(db);
  const moments = transaction.objectStore('moments');
  const ledger = transaction.objectStore('ledger');
  const requests = changes.flatMap<Promise<unknown>>(({ entry }) =>
    isGone(entry)
      ? [moments.delete(entry.id), ledger.put(entry, entry.id)]
      : [moments.put(entry), ledger.delete(entry.id)],
  );
  if (head) requests.push(ledger.put(head, headKey));
  await Promise.all([...requests, transaction.done]);
}

async function add(db: LogDatabase, row: Row, head: Head, onFree: () => void): Promise<boolean> {
  const transaction = strictly(db);
  const moments = transaction.objectStore('moments');
  const ledger = transaction.objectStore('ledger');
  const known = await moments.getKey(row.id);
  if (known === undefined) {
    onFree();
    await Promise.all([moments.put(row), ledger.delete(row.id), ledger.put(head, headKey)]);
  }
  await transaction.done;
  return known === undefined;
}

async function headOf(db: LogDatabase): Promise<Head | undefined> {
  return parseHead(await db.get('ledger', headKey));
}

async function entryAt(db: LogDatabase, id: string, newer: boolean): Promise<Entry | undefined> {
  // A newer layout may have no ledger.
  if (newer) return db.get('moments', id);
  const [row, gone] = await Promise.all([db.get('moments', id), db.get('ledger', id)]);
  return row ?? asGone(gone);
}

async function allGone(db: LogDatabase): Promise<Gone[]> {
  const all = await db.getAll('ledger');
  return all.map(asGone).filter((each) => each !== undefined);
}

function asGone(stored: Head | Gone | undefined): Gone | undefined {
  return stored && 'gone' in stored ? stored : undefined;
}

async function forgetGone(db: LogDatabase): Promise<void> {
  if ((await db.count('ledger')) <= manyGone) return;
  const transaction = strictly(db);
  const ledger = transaction.objectStore('ledger');
  const keys = (await ledger.getAllKeys()).filter((key) => key !== headKey);
  await Promise.all([...keys.map((key) => ledger.delete(key)), transaction.done]);
}

/** The rows with those ids; where one cannot be read, the others are. */
async function rowsOf(db: LogDatabase, ids: readonly string[]): Promise<Entry[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  try {
    return await db.getAll('moments', IDBKeyRange.bound(first, last));
  } catch {
    return oneByOne(db, ids);
  }
}

async function oneByOne(db: LogDatabase, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(
    ids.map((id) => db.get('moments', id).catch(() => unreadable(id))),
  );
  return rows.filter((row) => row !== undefined);
}

async function newestRows(
  db: LogDatabase,
  shelf: Shelf,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  const newestFirst = IDBKeyRange.bound([shelf, -Infinity], [shelf, after?.at ?? Infinity]);
  const index = db.transaction('moments').store.index('by-shelf');
  const rows: Row[] = [];
  let cursor = await index.openCursor(newestFirst, 'prev');
  if (after && cursor?.key[1] === after.at && cursor.primaryKey > after.id) {
    cursor = await cursor.continuePrimaryKey([shelf, after.at], after.id);
  }
  if (after && cursor?.primaryKey === after.id) cursor = await cursor.continue();
  while (cursor && rows.length < count) {
    rows.push(cursor.value);
    cursor = rows.length < count ? await cursor.continue() : null;
  }
  return rows;
}

/** The same where a record fails the whole reading: first which there are, then each by itself. */
async function newestOneByOne(
  db: LogDatabase,
  shelf: Shelf,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  const range = IDBKeyRange.bound([shelf, -Infinity], [shelf, after?.at ?? Infinity]);
  const found: { at: number; id: string }[] = [];
  const index = db.transaction('moments').store.index('by-shelf');
  let cursor = await index.openKeyCursor(range, 'prev');
  while (cursor && found.length < count) {
    const [at, id] = [cursor.key[1], cursor.primaryKey];
    if (!after || at < after.at || (at === after.at && id < after.id)) found.push({ at, id });
    cursor = await cursor.continue();
  }
  const rows = await oneByOne(
    db,
    found.map(({ id }) => id),
  );
  // What cannot be read keeps its place, so that the next page goes on behind it.
  for (const row of rows) {
    const place = found.find(({ id }) => id === row.id);
    if (row.tag === '' && place) Object.assign(row, { shelf, at: place.at });
  }
  return rows;
}
