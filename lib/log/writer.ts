import { changed, deleted, type Moment, type MomentChange, restored } from '../moment/moment.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Engine } from './engine.ts';
import { LogError } from './failure.ts';
import { fromRow, toRow } from './row.ts';

/** The one way to write the log. Every method resolves once the disk has it, or rejects with a `LogError`. */
export interface LogWriter {
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
}

/** Says which moments changed, after the change is on the disk. */
export type Announce = (ids: readonly string[]) => void;

/** A writer over `engine`. One at a time may exist: it alone keeps changes of one moment in their order. */
export function logWriter(engine: Engine, now: () => number, announce: Announce): LogWriter {
  // Each change waits for the one before: none is made on a copy that is already old.
  const inTurn = oneAfterAnother();

  async function rewrite(id: string, edit: (moment: Moment) => Moment): Promise<Moment> {
    const row = await engine.get(id);
    if (!row) throw new LogError('not_found');
    const moment = edit(await fromRow(row));
    await engine.put(await toRow(moment));
    announce([id]);
    return moment;
  }

  async function erase(id: string): Promise<void> {
    await engine.remove(id);
    announce([id]);
  }

  return {
    add: (moment) =>
      inTurn(async () => {
        const outcome = await engine.add(await toRow(moment));
        if (outcome === 'added') announce([moment.id]);
      }),
    change: (id, change) => inTurn(() => rewrite(id, (moment) => changed(moment, change, now()))),
    remove: async (id) =>
      void (await inTurn(() => rewrite(id, (moment) => deleted(moment, now())))),
    restore: async (id) =>
      void (await inTurn(() => rewrite(id, (moment) => restored(moment, now())))),
    erase: (id) => inTurn(() => erase(id)),
    eraseDeletedBefore: (time) =>
      inTurn(async () => {
        for (const row of await engine.newest('deleted', Infinity)) {
          // A damaged row does not tell when it was deleted: it is left, and the others are not.
          const moment = await fromRow(row).catch(() => undefined);
          if (moment?.deletedAt !== undefined && moment.deletedAt < time) await erase(moment.id);
        }
      }),
  };
}
