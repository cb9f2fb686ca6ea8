import type { CheckIn } from '../moment/check-in.ts';
import { changed, deleted, type Moment, type MomentChange, restored } from '../moment/moment.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Announce, Changed } from './changes.ts';
import type { Engine } from './engine.ts';
import { fadeMoments } from './fade-moments.ts';
import { LogError } from './failure.ts';
import { momentOf, momentRow } from './moment-row.ts';
import { type PeopleWriter, peopleWriter } from './people-writer.ts';
import { type Row, rowOf } from './row.ts';

/** The one way to write the log. Every method resolves once the disk has it, or rejects with a `LogError`. */
export interface LogWriter extends PeopleWriter {
  /** Adds a moment; one that is there already is left as it is. */
  add(moment: Moment): Promise<void>;
  change(id: string, change: MomentChange): Promise<Moment>;
  /** Puts a moment among the recently deleted. */
  remove(id: string): Promise<void>;
  /** Takes a moment back from the recently deleted. */
  restore(id: string): Promise<void>;
  /** Erases a moment at once. */
  erase(id: string): Promise<void>;
  /** Erases what was deleted before `time`, in milliseconds since 1970. */
  eraseDeletedBefore(time: number): Promise<void>;
  /** Erases the raw context of those of these moments that are `due`: of all of them at once, or of none. */
  fade(ids: readonly string[], due: (moment: Moment) => boolean): Promise<void>;
  addCheckIn(checkIn: CheckIn): Promise<void>;
}

/** Is told of a moment before it is written, and what it was before, where it was in the log. */
export type BeforeWrite = (moment: Moment, before: Moment | undefined) => Promise<unknown>;

/** A writer over `engine`. One at a time may exist: it alone keeps changes of one moment in their order. */
export function logWriter(
  engine: Engine,
  now: () => number,
  announce: Announce,
  beforeWrite: BeforeWrite = async () => undefined,
): LogWriter {
  // Each change waits for the one before: none is made on a copy that is already old.
  const inTurn = oneAfterAnother();

  async function rewrite(id: string, edit: (moment: Moment) => Moment): Promise<Moment> {
    const before = await momentOf(await rowAt(engine, id));
    const moment = edit(before);
    await beforeWrite(moment, before);
    await engine.put(await momentRow(moment));
    announce({ of: 'moments', ids: [id] });
    return moment;
  }

  async function erase(id: string): Promise<void> {
    await engine.remove(id);
    announce({ of: 'moments', ids: [id] });
  }

  async function add(row: Promise<Row>, of: Changed['of']): Promise<void> {
    const made = await row;
    const outcome = await engine.add(made);
    if (outcome === 'added') announce({ of, ids: [made.id] });
  }

  return {
    add: (moment) =>
      inTurn(async () => {
        await beforeWrite(moment, undefined);
        await add(momentRow(moment), 'moments');
      }),
    change: (id, change) => inTurn(() => rewrite(id, (moment) => changed(moment, change, now()))),
    remove: async (id) =>
      void (await inTurn(() => rewrite(id, (moment) => deleted(moment, now())))),
    restore: async (id) =>
      void (await inTurn(() => rewrite(id, (moment) => restored(moment, now())))),
    erase: (id) => inTurn(() => erase(id)),
    eraseDeletedBefore: (time) =>
      inTurn(async () => {
        for (const id of await deletedBefore(engine, time)) await erase(id);
      }),
    fade: (ids, due) =>
      inTurn(async () => {
        const done = await fadeMoments(engine, ids, due, now());
        if (done.length > 0) announce({ of: 'moments', ids: done });
      }),
    ...peopleWriter({ engine, now, announce, inTurn }),
    addCheckIn: (checkIn) => inTurn(() => add(rowOf('check-ins', checkIn), 'check-ins')),
  };
}

async function rowAt(engine: Engine, id: string): Promise<Row> {
  const row = await engine.get(id);
  if (!row) throw new LogError('not_found');
  return row;
}

/** What was deleted before `time`. A damaged row does not tell when it was deleted: it is left out. */
async function deletedBefore(engine: Engine, time: number): Promise<string[]> {
  const rows = await engine.newest('deleted', Infinity);
  const moments = await Promise.all(rows.map((row) => momentOf(row).catch(() => undefined)));
  return moments
    .filter((moment) => moment !== undefined)
    .filter(({ deletedAt = Infinity }) => deletedAt < time)
    .map(({ id }) => id);
}
