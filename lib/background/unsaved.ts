import { oneAfterAnother } from '../in-turn.ts';
import { Failure } from '../log/failure.ts';
import { Moment } from '../moment/moment.ts';
import * as z from '../schema.ts';
import type { KeyValue } from '../settings/key-value.ts';

const UnsavedMoment = z.strictObject({ moment: Moment, failure: Failure });
export type UnsavedMoment = z.infer<typeof UnsavedMoment>;

/** Presses that could not be saved, and why: kept in memory until they can be, or the browser closes. */
export interface Unsaved {
  /** Oldest first. */
  all(): Promise<UnsavedMoment[]>;
  keep(unsaved: UnsavedMoment): Promise<void>;
  drop(id: string): Promise<void>;
}

const key = 'unsaved';
const List = z.array(UnsavedMoment);

export function unsavedMoments(store: KeyValue): Unsaved {
  // Two presses at once must not undo each other.
  const inTurn = oneAfterAnother();

  async function all(): Promise<UnsavedMoment[]> {
    const parsed = List.safeParse(await store.get(key));
    return parsed.success ? parsed.data : [];
  }

  return {
    all,
    keep: (unsaved) =>
      inTurn(async () => store.set(key, [...without(await all(), unsaved.moment.id), unsaved])),
    drop: (id) => inTurn(async () => store.set(key, without(await all(), id))),
  };
}

function without(list: UnsavedMoment[], id: string): UnsavedMoment[] {
  return list.filter(({ moment }) => moment.id !== id);
}
