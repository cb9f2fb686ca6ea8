import type { Position } from './engine.ts';
import { unreadable } from './entry.ts';
import type { LogDatabase } from './open-log.ts';
import type { Row, Shelf } from './row.ts';

/** A way along a shelf of the database. */
export interface Way {
  shelf: Shelf;
  range: IDBKeyRange;
  direction: 'next' | 'prev';
}

export function newestFirst(shelf: Shelf, after: Position | undefined): Way {
  const range = IDBKeyRange.bound([shelf, -Infinity], [shelf, after?.at ?? Infinity]);
  return { shelf, range, direction: 'prev' };
}

export function oldestFirst(
  shelf: Shelf,
  before: number,
  after: Position | undefined,
): Way | undefined {
  const from = after?.at ?? -Infinity;
  if (from >= before) return undefined;
  const range = IDBKeyRange.bound([shelf, from], [shelf, before], false, true);
  return { shelf, range, direction: 'next' };
}

/** At most `count` rows on this way, from the one after `after`, also where one of them cannot be read. */
export async function rowsOn(
  db: LogDatabase,
  way: Way | undefined,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  if (!way) return [];
  return allOn(db, way, count, after).catch(() => eachOn(db, way, count, after));
}

async function allOn(
  db: LogDatabase,
  { shelf, range, direction }: Way,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  const index = db.transaction('moments').store.index('by-shelf');
  const rows: Row[] = [];
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

/** The same where a record fails the whole reading: first which there are, then each by itself. */
async function eachOn(
  db: LogDatabase,
  { shelf, range, direction }: Way,
  count: number,
  after: Position | undefined,
): Promise<Row[]> {
  const places = new Map<string, number>();
  const index = db.transaction('moments').store.index('by-shelf');
  let cursor = await index.openKeyCursor(range, direction);
  while (cursor && places.size < count) {
    const [at, id] = [cursor.key[1], cursor.primaryKey];
    if (at !== after?.at || isAhead(direction, id, after.id)) places.set(id, at);
    cursor = await cursor.continue();
  }
  const rows = await oneByOne(db, [...places.keys()]);
  // What cannot be read keeps its place, so that the next page goes on behind it.
  for (const row of rows) {
    if (row.tag === '') Object.assign(row, { shelf, at: places.get(row.id) });
  }
  return rows;
}

/** The rows with those ids that are there; what cannot be read as a row that is not whole. */
export async function oneByOne(db: LogDatabase, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(
    ids.map((id) => db.get('moments', id).catch(() => unreadable(id))),
  );
  return rows.filter((row) => row !== undefined);
}

/** Whether `id` lies ahead of where the way has come. */
function isAhead(direction: Way['direction'], id: string, here: string): boolean {
  return direction === 'next' ? id > here : id < here;
}
