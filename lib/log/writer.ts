import type { CheckIn } from '../moment/check-in.ts';
import { changed, deleted, type Moment, type MomentChange, restored } from '../moment/moment.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Announce, Changed } from './changes.ts';
import type { Rows, Store } from './engine.ts';
import { fadeMoments } from './fade-moments.ts';
import { LogError } from './failure.ts';
import { momentOf, momentRow } from './moment-row.ts';
import { type PeopleWriter, peopleWriter } from './people-writer.ts';
import { openEither, openWhole } from './open-rows.ts';
import { type Row, rowOf } from './row.ts';
import type { Written } from './written.ts';

/**
 * The one way to write the log. Every method resolves once the disk has it, with how, or rejects with a
 * `LogError`.
 */
export interface LogWriter extends PeopleWriter {
  /** Adds a moment; one that is there already is left as it is. */
  add(moment: Moment): Promise<Written>;
  change(id: string, change: MomentChange): Promise<Written>;
  /** Puts a moment among the recently deleted. */
  remove(id: string): Promise<Written>;
  /** Takes a moment back from the recently deleted. */
  restore(id: string): Promise<Written>;
  /** Erases a moment at once. */
  erase(id: string): Promise<Written>;
  /** Erases what was deleted before `time`, in milliseconds since 1970. */
  eraseDeletedBefore(time: number): Promise<void>;
  /** Erases the raw context of those of these moments that are `due`: of all of them at once, or of none. */
  fade(ids: readonly string[], due: (moment: Moment) => boolean): Promise<void>;
  addCheckIn(checkIn: CheckIn): Promise<Written>;
}

/** Is told of a moment before it is written, and what it was before, where it was in the log. */
export type BeforeWrite = (moment: Moment, before: Moment | undefined) => Promise<unknown>;

/** A writer over `store`. One at a time may exist: it alone keeps changes of one moment in their order. */
export function logWriter(
  store: Store,
  now: () => number,
  announce: Announce,
  beforeWrite: BeforeWrite = async () => undefined,
): LogWriter {
  // Each change waits for the one before: none is made on a copy that is already old.
  const inTurn = oneAfterAnother();

  async function rewrite(id: string, edit: (moment: Moment) => Moment): Promise<Written> {
    const before = await momentAt(store, id);
    const moment = edit(before);
    await beforeWrite(moment, before);
    const written = await store.put(await momentRow(moment));
    announce({ of: 'moments', ids: [id] });
    return written;
  }

  async function erase(id: string): Promise<Written> {
    const written = await store.remove(id);
    announce({ of: 'moments', ids: [id] });
    return written;
  }

  async function add(row: Promise<Row>, of: Changed['of']): Promise<Written> {
    const made = await row;
    const outcome = await store.add(made);
    if (outcome === 'present') return 'saved';
    announce({ of, ids: [made.id] });
    return outcome;
  }

  return {
    add: (moment) =>
      inTurn(async () => {
        await beforeWrite(moment, undefined);
        return add(momentRow(moment), 'moments');
      }),
    change: (id, change) => inTurn(() => rewrite(id, (moment) => changed(moment, change, now()))),
    remove: (id) => inTurn(() => rewrite(id, (moment) => deleted(moment, now()))),
    restore: (id) => inTurn(() => rewrite(id, (moment) => restored(moment, now()))),
    erase: (id) => inTurn(() => erase(id)),
    eraseDeletedBefore: (time) =>
      inTurn(async () => {
        for (const id of await deletedBefore(store, time)) await erase(id);
      }),
    fade: (ids, due) =>
      inTurn(async () => {
        const done = await fadeMoments(store, ids, due, now());
        if (done.length > 0) announce({ of: 'moments', ids: done });
      }),
    ...peopleWriter({ store, now, announce, inTurn }),
    addCheckIn: (checkIn) => inTurn(() => add(rowOf('check-ins', checkIn), 'check-ins')),
  };
}

async function momentAt(rows: Pick<Rows, 'get' | 'other'>, id: string): Promise<Moment> {
  const row = await rows.get(id);
  if (!row) throw new LogError('not_found');
  return openEither(rows, row, momentOf);
}

/** What was deleted before `time`. A damaged row does not tell when it was deleted: it is left out. */
async function deletedBefore(
  rows: Pick<Rows, 'newest' | 'other'>,
  time: number,
): Promise<string[]> {
  const moments = await openWhole(rows, await rows.newest('deleted', Infinity), momentOf);
  return moments.filter(({ deletedAt = Infinity }) => deletedAt < time).map(({ id }) => id);
}
