import type { Moment } from '../moment/moment.ts';
import type { Engine } from './engine.ts';
import { momentOf } from './moment-row.ts';

/** The moments of these ids that are in the log. A damaged record is left out. */
export async function momentsAt(engine: Engine, ids: readonly string[]): Promise<Moment[]> {
  const rows = await Promise.all(ids.map((id) => engine.get(id)));
  const opened = await Promise.all(
    rows.filter((row) => row !== undefined).map((row) => momentOf(row).catch(() => undefined)),
  );
  return opened.filter((moment) => moment !== undefined);
}
