import { oneAfterAnother } from '../in-turn.ts';
import type { Store } from './engine.ts';
import { type Entry, isGone, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { emptyHead, headAfter } from './head.ts';
import {
  compareBoth,
  type Engines,
  give,
  level,
  makeAnew,
  openBoth,
  type Opened,
  type Side,
  type Standing,
} from './opening.ts';
import type { Quarantine } from './quarantine.ts';
import { isWhole, type Row } from './row.ts';
import { rowsOf } from './rows.ts';
import type { Written } from './written.ts';

/** A log in two copies: each record is put twice, and a ledger beside each knows what there has to be. */
export interface Twin extends Store {
  standing(): Promise<Standing>;
  /**
   * Gives each copy what it lacks, also where a ledger knows of more. Nothing is taken from either; a
   * copy that cannot be opened at all is made anew.
   */
  rebuild(): Promise<void>;
  /** Writes those records again wherever one copy of them is damaged and the other is not. */
  repair(ids: readonly string[]): Promise<void>;
  /** Erases both copies. */
  erase(): Promise<void>;
}

/** The twin of two engines. One at a time may exist: it alone writes. */
export function twin(engines: Engines, quarantine: Quarantine): Twin {
  const [first, second] = engines;
  const rows = rowsOf(engines);
  const inTurn = oneAfterAnother();
  let opened: Promise<Opened> | undefined;

  function open(): Promise<Opened> {
    opened ??= openBoth(engines, quarantine).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  /** Writes what `make` makes of the entry that was there, unless it makes nothing. */
  function write(
    id: string,
    make: (stamp: number, before: Entry | undefined) => Entry | undefined,
  ): Promise<Written | 'present'> {
    return inTurn(async () => {
      const [log] = await Promise.all([open(), quarantine.check('write')]);
      if (log.standing === 'newer_log') throw new LogError('newer_log');
      const before = await find(log, id);
      const entry = make(log.seq + 1, before);
      if (!entry) return 'present';
      log.seq += 1;
      const writing = log.sides.filter(({ failure }) => !failure);
      const results = await Promise.allSettled(
        writing.map((side) => writeTo(side, log, before, entry)),
      );
      const failures = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      if (failures.length === 0) return done(log);
      // What a copy has that failed is not known: it is looked at before the next use.
      opened = undefined;
      for (const failure of failures) await quarantine.heed(failure);
      const newer = failures.find(isNewer);
      if (newer) throw newer;
      if (failures.length === writing.length) throw failures[0];
      return 'saved_one_copy';
    });
  }

  function done({ standing, sides }: Opened): Written {
    if (standing !== 'well') return standing === 'recovery' ? 'saved' : 'saved_one_copy';
    // In its turn, and after the answer.
    void inTurn(async () => {
      await quarantine.check('bulk');
      await Promise.all(sides.map(({ engine }) => engine.tidy()));
    }).catch((error: unknown) => quarantine.heed(error));
    return 'saved';
  }

  async function settle(ids?: readonly string[]): Promise<void> {
    opened = undefined;
    await quarantine.check('bulk');
    if (!ids) {
      await makeAnew(engines);
      return level(engines, await compareBoth(engines), quarantine);
    }
    await give(second, first, new Set(ids), quarantine);
    await give(first, second, new Set(ids), quarantine);
  }

  return {
    standing: async () => (await open()).standing,
    isNewer: async () => (await open()).standing === 'newer_log',
    get: async (id) => rowOr(await find(await open(), id)),
    newest: rows.newest,
    other: rows.other,
    add: (row) => write(row.id, (stamp, before) => (rowOr(before) ? undefined : { ...row, stamp })),
    put: async (row) => one(await write(row.id, (stamp) => ({ ...row, stamp }))),
    remove: async (id) => one(await write(id, (stamp) => ({ id, stamp, gone: true }))),
    rebuild: () => inTurn(() => settle()),
    repair: (ids) => inTurn(() => settle(ids)),
    erase: () =>
      inTurn(async () => {
        opened = undefined;
        await Promise.all([first.erase(), second.erase()]);
      }),
  };
}

/** Writes to one copy, and its ledger with it. While something is missing, the ledgers stay as they are. */
async function writeTo(
  side: Side,
  { standing, sides }: Opened,
  found: Entry | undefined,
  entry: Entry,
): Promise<void> {
  // Copies that are the same have the same before.
  const before = standing === 'well' ? found : await side.engine.get(entry.id);
  const twin = sides.every(({ head }) => head);
  const head =
    standing === 'recovery'
      ? undefined
      : headAfter({ ...(side.head ?? emptyHead), ...(twin && { twin }) }, before, entry);
  await side.engine.write([{ entry, replaces: before && stampOf(before) }], head);
  side.head = head ?? side.head;
}

/** What the log has under `id`: the newer of two copies, and of a damaged one the other. */
async function find({ standing, sides }: Opened, id: string): Promise<Entry | undefined> {
  let best: Entry | undefined;
  let failure: unknown;
  for (const side of sides) {
    if (side.failure) continue;
    try {
      const entry = await side.engine.get(id);
      const whole = !entry || isGone(entry) || (await isWhole(entry));
      // While the copies are the same, the second one is asked only where the first has no good answer.
      if (whole && standing === 'well') return entry;
      if (entry && (whole ? stampOf(entry) > stampOf(best) : !best)) best = entry;
    } catch (error) {
      failure ??= error;
    }
  }
  if (!best && failure) throw failure;
  return best;
}

/** Another version came while this one ran. What one copy has of it now is found by its id later. */
function isNewer(failure: unknown): boolean {
  return failure instanceof LogError && failure.failure === 'newer_log';
}

function rowOr(entry: Entry | undefined): Row | undefined {
  return entry && !isGone(entry) ? entry : undefined;
}

function one(outcome: Written | 'present'): Written {
  return outcome === 'present' ? 'saved' : outcome;
}
