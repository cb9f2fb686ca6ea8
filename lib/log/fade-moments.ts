import { faded, type Moment } from '../moment/moment.ts';
import type { Store } from './engine.ts';
import { momentRow } from './moment-row.ts';
import { momentsAt } from './moments-at.ts';

/**
 * Erases the raw context of those of these moments that are `due`, at `now`: of all of them at once, or of
 * none. Answers their ids. A damaged record is left as it is.
 */
export async function fadeMoments(
  store: Store,
  ids: readonly string[],
  due: (moment: Moment) => boolean,
  now: number,
): Promise<string[]> {
  const moments = await momentsAt(store, ids);
  const done = moments.filter(due).map((moment) => faded(moment, now));
  if (done.length > 0) await store.putAll(await Promise.all(done.map(momentRow)));
  return done.map(({ id }) => id);
}
