import { Moment } from '../moment/moment.ts';
import * as z from '../schema.ts';
import type { KeyValue } from '../settings/key-value.ts';

/** Presses that could not be saved: kept in memory until they can be, or the browser closes. */
export interface Unsaved {
  /** Oldest first. */
  all(): Promise<Moment[]>;
  keep(moment: Moment): Promise<void>;
  drop(id: string): Promise<void>;
}

const key = 'unsaved';
const Moments = z.array(Moment);

export function unsavedMoments(store: KeyValue): Unsaved {
  let last: Promise<unknown> = Promise.resolve();

  async function all(): Promise<Moment[]> {
    const parsed = Moments.safeParse(await store.get(key));
    return parsed.success ? parsed.data : [];
  }

  /** One edit after another: two presses at once must not undo each other. */
  function edit(change: (moments: Moment[]) => Moment[]): Promise<void> {
    const turn = last.then(async () => store.set(key, change(await all())));
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    all,
    keep: (moment) => edit((moments) => [...moments.filter(({ id }) => id !== moment.id), moment]),
    drop: (id) => edit((moments) => moments.filter((moment) => moment.id !== id)),
  };
}
