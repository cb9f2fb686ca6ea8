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
    putAll: (rows) => use((db) => write(db, (moments) => putRows(moments, rows)), true),
    remove: (id) => use((db) => write(db, (moments) => moments.delete(id)), true),
    isNewer: () => use(async (_db, newer) => newer, false),
    get: (id) => use((db) => db.get('moments', id), false),
    newest: (shelf, count, after) =>
      use((db) => rowsOn(db, newestFirst(shelf, after), count, after), false),
    oldest: (shelf, count, before, after) =>
      use((db) => rowsOn(db, oldestFirst(shelf, before, after), count, after), false),
  };
}

function soon<T>(work: Promise<T>): Promise<T> {
  return inTime(work, patience, () => new LogError('storage'));
}

/** A transaction that reports "done" only when the data has been handed to the disk. */
function strictly(db: LogDatabase) {
  return db.transaction('moments', 'readwrite', { durability: 'strict' });
}

type WritableStore = ReturnType<typeof strictly>['store'];

async function write(
  db: LogDatabase,
  request: (moments: WritableStore) => Promise<unknown>,
): Promise<void> {
  const transaction = strictly(db);
  try {
    await Promise.all([request(transaction.store), transaction.done]);
  } catch (error) {
    // What was asked for before the failure must not be written without the rest.
    abandon(transaction);
    throw error;
  }
}

async function putRows(moments: WritableStore, rows: readonly Row[]): Promise<void> {
  // One that fails ends the transaction, which says why.
  for (const row of rows) moments.put(row).catch(() => undefined);
}

function abandon(transaction: ReturnType<typeof strictly>): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

async function addRow(db: LogDatabase, row: Row): Promise<'added' | 'present'> {
  const transaction = strictly(db);
  const known = await transaction.store.getKey(row.id);
  if (known === undefined) await transaction.store.add(row);
  await transaction.done;
  return known === undefined ? 'added' : 'present';
}

/** A way along a shelf. */
interface Way {
  shelf: Shelf;
  range: IDBKeyRange;
  direction: 'next' | 'prev';
}

function newestFirst(shelf: Shelf, after: Position | undefined): Way {
  const range = IDBKeyRange.bound([shelf, -Infinity], [shelf, after?.at ?? Infinity]);
  return { shelf, range, direction: 'prev' };
}

function oldestFirst(shelf: Shelf, before: number, after: Position | undefined): Way | undefined {
  const from = after?.at ?? -Infinity;
  if (from >= before) return undefined;
  const range = IDBKeyRange.bound([shelf, from], [shelf, before], false, true);
  return { shelf, range, direction: 'next' };
}

/** At most `count` rows on this way, from the one after `after`. */
async function rowsOn(
  db: LogDatabase,
  way: Way | undefined,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  const rows: Row[] = [];
  if (!way) return rows;
  const { shelf, range, direction } = way;
  const index = db.transaction('moments').store.index('by-shelf');
  let cursor = await index.openCursor(range, direction);
  if (after && cursor?.key[1] === after.at && isAhead(direction, after.id, cursor.primaryKey)) {
    cursor = await cursor.continuePrimaryKey([shelf, after.at], after.id);
  }
  if (after && cursor?.primaryKey === after.id) cursor = await cursor.continue();
  while (cursor && rows.length < count) {
    rows.push(cursor.value);
    cursor = rows.length < count ? await cursor.continue() : null;
  }
  return rows;
}

/** Whether `id` lies ahead of where the way has come. */
function isAhead(direction: Way['direction'], id: string, here: string): boolean {
  return direction === 'next' ? id > here : id < here;
}
