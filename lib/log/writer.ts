import type { CheckIn } from '../moment/check-in.ts';
import { changed, deleted, type Moment, type MomentChange, restored } from '../moment/moment.ts';
import { changedPerson, Person, type PersonChange } from '../moment/person.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Changed } from './changes.ts';
import type { Store } from './engine.ts';
import { LogError } from './failure.ts';
import { momentOf, momentRow } from './moment-row.ts';
import { recordOf, type Row, rowOf } from './row.ts';
import type { Written } from './written.ts';

/**
 * The one way to write the log. Every method resolves once the disk has it, with how, or
 * rejects with a `LogError`.
 */
export interface LogWriter {
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
  /** Gives somebody a name; who is there already is left as they are. */
  addPerson(person: Person): Promise<Written>;
  changePerson(id: string, change: PersonChange): Promise<Written>;
  removePerson(id: string): Promise<Written>;
  addCheckIn(checkIn: CheckIn): Promise<Written>;
}

/** Says which records changed, after the change is on the disk. */
export type Announce = (changed: Changed) => void;

/** A writer over `store`. One at a time may exist: it alone keeps changes of one moment in their order. */
export function logWriter(store: Store, now: () => number, announce: Announce): LogWriter {
  // Each change waits for the one before: none is made on a copy that is already old.
  const inTurn = oneAfterAnother();

  async function rowAt(id: string) {
    const row = await store.get(id);
    if (!row) throw new LogError('not_found');
    return row;
  }

  async function rewrite(id: string, edit: (moment: Moment) => Moment): Promise<Written> {
    const moment = edit(await momentOf(await rowAt(id)));
    const written = await store.put(await momentRow(moment));
    announce({ of: 'moments', ids: [id] });
    return written;
  }

  async function erase(id: string, of: Changed['of'] = 'moments'): Promise<Written> {
    const written = await store.remove(id);
    announce({ of, ids: [id] });
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
    add: (moment) => inTurn(() => add(momentRow(moment), 'moments')),
    change: (id, change) => inTurn(() => rewrite(id, (moment) => changed(moment, change, now()))),
    remove: (id) => inTurn(() => rewrite(id, (moment) => deleted(moment, now()))),
    restore: (id) => inTurn(() => rewrite(id, (moment) => restored(moment, now()))),
    erase: (id) => inTurn(() => erase(id)),
    eraseDeletedBefore: (time) =>
      inTurn(async () => {
        for (const row of await store.newest('deleted', Infinity)) {
          // A damaged row does not tell when it was deleted: it is left, and the others are not.
          const moment = await momentOf(row).catch(() => undefined);
          if (moment?.deletedAt !== undefined && moment.deletedAt < time) await erase(moment.id);
        }
      }),
    addPerson: (person) => inTurn(() => add(rowOf('people', person), 'people')),
    changePerson: (id, change) =>
      inTurn(async () => {
        const person = changedPerson(await recordOf(await rowAt(id), Person), change, now());
        const written = await store.put(await rowOf('people', person));
        announce({ of: 'people', ids: [id] });
        return written;
      }),
    removePerson: (id) => inTurn(() => erase(id, 'people')),
    addCheckIn: (checkIn) => inTurn(() => add(rowOf('check-ins', checkIn), 'check-ins')),
  };
}
