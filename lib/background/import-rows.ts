import { momentRow } from '../log/moment-row.ts';
import { personRow } from '../log/people-rows.ts';
import { type Row, rowOf } from '../log/row.ts';
import type { Request } from '../messages/requests.ts';

/** One record that an import added, or replaced. */
export interface Entry {
  id: string;
  /** How it was when it came in: what differs now was changed since. */
  stamp: string;
  /** What it replaced. */
  before?: Row;
}

/** What came together, as the log keeps it. */
export function rowsOf(request: Request<'import-records'>): Promise<Row[]> {
  return Promise.all([
    ...request.moments.map(momentRow),
    ...request.people.map(personRow),
    ...request.checkIns.map((checkIn) => rowOf('check-ins', checkIn)),
  ]);
}

/** What is to be written down before `row` is; undefined where nothing is to be written. */
export function entryOf(row: Row, there: Row | undefined): Entry | undefined {
  const entry = { id: row.id, stamp: stampOf(row) };
  if (!there) return entry;
  return isNewer(row, there) ? { ...entry, before: there } : undefined;
}

function isNewer(row: Row, there: Row): boolean {
  // A moment takes no person's place, and an answer is never changed.
  const isSame = (row.shelf === 'people') === (there.shelf === 'people');
  if (!isSame || row.shelf === 'check-ins' || there.shelf === 'check-ins') return false;
  const [one, other] = [partsOf(row), partsOf(there)];
  return (one.revision - other.revision || one.changedAt - other.changedAt) > 0;
}

/** What tells a record from the same one at another time. */
export function stampOf(row: Row): string {
  const { revision, changedAt } = partsOf(row);
  return `${revision} ${changedAt}`;
}

function partsOf({ body }: Row): { revision: number; changedAt: number } {
  try {
    const { revision = 0, changedAt = 0 } = JSON.parse(body) as Record<string, number>;
    return { revision, changedAt };
  } catch {
    // A damaged record is nobody's to replace or remove.
    return { revision: Infinity, changedAt: Infinity };
  }
}
