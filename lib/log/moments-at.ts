import type { Moment } from '../moment/moment.ts';
import type { Rows } from './engine.ts';
import { momentOf } from './moment-row.ts';
import { openWhole } from './open-rows.ts';

/** The moments of these ids that are in the log. A damaged record is left out. */
export async function momentsAt(
  rows: Pick<Rows, 'get' | 'other'>,
  ids: readonly string[],
): Promise<Moment[]> {
  const found = await Promise.all(ids.map((id) => rows.get(id)));
  return openWhole(
    rows,
    found.filter((row) => row !== undefined),
    momentOf,
  );
}
