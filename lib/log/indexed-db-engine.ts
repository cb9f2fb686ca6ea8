import { deleteDB } from 'idb';
import { inTime } from '../in-time.ts';
import type { Change, Engine } from './engine.ts';
import { type Entry, type Gone, isGone } from './entry.ts';
import { failureOf, LogError } from './failure.ts';
import { type Head, lookOf, parseHead } from './head.ts';
import { type LogDatabase, logName, type OpenLog, openLog } from './open-log.ts';
import type { Row } from './row.ts';
import { newestFirst, oldestFirst, oneByOne, rowsOn } from './shelf-pages.ts';

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
    write: (changes, head) =>
      use((db) => wholly(db, async (transaction) => put(transaction, changes, head)), true),
    add: (row, head, onFree) =>
      use((db) => wholly(db, (transaction) => add(transaction, row, head, onFree)), true),
    // A newer layout may have no ledger that could be read.
    look: () =>
      use(async (db, newer) => (newer ? { head: undefined, newer } : lookOf(await headOf(db)))),
    get: (id) => use((db, newer) => entryAt(db, id, newer)),
    newest: (shelf, count, after) =>
      use((db) => rowsOn(db, newestFirst(shelf, after), count, after)),
    oldest: (shelf, count, before, after) =>
      use((db) => rowsOn(db, oldestFirst(shelf, before, after), count, after)),
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

type Transaction = ReturnType<typeof strictly>;

/** Does all of `work` in one transaction, or nothing of it. */
async function wholly<T>(db: LogDatabase, work: (transaction: Transaction) => Promise<T>) {
  const transaction = strictly(db);
  try {
    const [result] = await Promise.all([work(transaction), transaction.done]);
    return result;
  } catch (error) {
    // What was asked for before the failure must not be written without the rest.
    abandon(transaction);
    throw error;
  }
}

function abandon(transaction: Transaction): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** A request that fails ends its transaction, which says why. */
function ask(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

function put(transaction: Transaction, changes: readonly Change[], head: Head | undefined): void {
  const moments = transaction.objectStore('moments');
  const ledger = transaction.objectStore('ledger');
  for (const { entry } of changes) {
    ask(isGone(entry) ? moments.delete(entry.id) : moments.put(entry));
    ask(isGone(entry) ? ledger.put(entry, entry.id) : ledger.delete(entry.id));
  }
  if (head) ask(ledger.put(head, headKey));
}

async function add(
  transaction: Transaction,
  row: Row,
  head: Head | undefined,
  onFree: () => void,
): Promise<boolean> {
  if ((await transaction.objectStore('moments').getKey(row.id)) !== undefined) return false;
  onFree();
  put(transaction, [{ entry: row }], head);
  return true;
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
  await wholly(db, async (transaction) => {
    const ledger = transaction.objectStore('ledger');
    const keys = await ledger.getAllKeys();
    for (const key of keys.filter((each) => each !== headKey)) ask(ledger.delete(key));
  });
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
