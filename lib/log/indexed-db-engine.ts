import type { Engine, Position } from './engine.ts';
import { inTime } from '../in-time.ts';
import { failureOf, LogError } from './failure.ts';
import { type LogDatabase, type OpenLog, openLog } from './open-log.ts';
import type { Row, Shelf } from './row.ts';

/** A database that does not answer in this time, in milliseconds, is given up for this try. */
const patience = 5_000;

/** An engine over IndexedDB. Opens the database at its first use, and again if the connection is lost. */
export function indexedDbEngine(open: (onGone: () => void) => Promise<OpenLog> = openLog): Engine {
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
    writes: boolean,
  ): Promise<T> {
    try {
      const { database, newer } = await soon(connection());
      if (writes && newer) throw new LogError('newer_log');
      return await soon(work(database, newer));
    } catch (error) {
      // A connection that is dead or hangs must not be kept for the next try.
      if (!(error instanceof LogError) || error.failure === 'storage') opened = undefined;
      throw new LogError(failureOf(error), error);
    }
  }

  return {
    add: (row) => use((db) => addRow(db, row), true),
    put: (row) => use((db) => write(db, (moments) => moments.put(row)), true),
    remove: (id) => use((db) => write(db, (moments) => moments.delete(id)), true),
    isNewer: () => use(async (_db, newer) => newer, false),
    get: (id) => use((db) => db.get('moments', id), false),
    newest: (shelf, count, after) => use((db) => newestRows(db, shelf, count, after), false),
  };
}

function soon<T>(work: Promise<T>): Promise<T> {
  return inTime(work, patience, () => new LogError('storage'));
}

/** A transaction that reports "done" only when the data has been handed to the disk. */
function strictly(db: LogDatabase) {
  return db.transaction('moments', 'readwrite', { durability: 'strict' });
}

async function write(
  db: LogDatabase,
  request: (moments: ReturnType<typeof strictly>['store']) => Promise<unknown>,
): Promise<void> {
  const transaction = strictly(db);
  await Promise.all([request(transaction.store), transaction.done]);
}

async function addRow(db: LogDatabase, row: Row): Promise<'added' | 'present'> {
  const transaction = strictly(db);
  const known = await transaction.store.getKey(row.id);
  if (known === undefined) await transaction.store.add(row);
  await transaction.done;
  return known === undefined ? 'added' : 'present';
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
