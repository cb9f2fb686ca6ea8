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
      const failures = await writeToAll(log, before, entry);
      if (failures.length === 0) return done(log);
      // What a copy has that failed is not known: it is looked at before the next use.
      opened = undefined;
      for (const failure of failures) await quarantine.heed(failure);
      if (failures.length === inUse(log).length || failures.some(isNewer)) throw failures[0];
      return 'saved_one_copy';
    });
  }

  function done({ standing }: Opened): Written {
    // In its turn, and after the answer.
    if (standing === 'well') void inTurn(() => tidied(engines, quarantine));
    return standing === 'one_copy' ? 'saved_one_copy' : 'saved';
  }

  /** Does larger work on both copies; how they stand is looked at anew afterwards. */
  function mend(work: () => Promise<void>): Promise<void> {
    const mending = async () => quarantine.check('bulk').then(work);
    return inTurn(() => mending().finally(() => (opened = undefined)));
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
    rebuild: () => mend(() => rebuilt(engines, quarantine)),
    repair: (ids) =>
      mend(async () => {
        // Only copies that agree are known to have the same of each record.
        if ((await open()).standing === 'well') await repaired(engines, new Set(ids), quarantine);
      }),
    erase: () =>
      inTurn(async () => {
        await Promise.all(engines.map((engine) => engine.erase()));
        opened = undefined;
      }),
  };
}

async function tidied(engines: Engines, quarantine: Quarantine): Promise<void> {
  try {
    await quarantine.check('bulk');
    await Promise.all(engines.map((engine) => engine.tidy()));
  } catch (error) {
    await quarantine.heed(error);
  }
}

async function rebuilt(engines: Engines, quarantine: Quarantine): Promise<void> {
  await makeAnew(engines);
  await level(engines, await compareBoth(engines), quarantine);
}

async function repaired(
  [first, second]: Engines,
  ids: ReadonlySet<string>,
  quarantine: Quarantine,
): Promise<void> {
  await give(second, first, ids, quarantine);
  await give(first, second, ids, quarantine);
}

function inUse({ sides }: Opened): Side[] {
  return sides.filter(({ failure }) => !failure);
}

/** Writes to every copy in use at once; answers why those failed that did. */
async function writeToAll(
  log: Opened,
  before: Entry | undefined,
  entry: Entry,
): Promise<unknown[]> {
  const results = await Promise.allSettled(
    inUse(log).map((side) => writeTo(side, log, before, entry)),
  );
  return results.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
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
  const both = sides.every(({ head }) => head);
  const head =
    standing === 'recovery'
      ? undefined
      : headAfter({ ...(side.head ?? emptyHead), ...(both && { twin: true }) }, before, entry);
  await side.engine.write([{ entry, replaces: before && stampOf(before) }], head);
  side.head = head ?? side.head;
}

/** What the log has under `id`: the newer of two copies, and of a damaged one the other. */
async function find(log: Opened, id: string): Promise<Entry | undefined> {
  let best: Entry | undefined;
  let failure: unknown;
  for (const side of inUse(log)) {
    try {
      const entry = await side.engine.get(id);
      const whole = !entry || isGone(entry) || (await isWhole(entry));
      // While the copies are the same, the second one is asked only where the first has no good answer.
      if (whole && log.standing === 'well') return entry;
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
