import { oneAfterAnother } from '../in-turn.ts';
import type { Store } from './engine.ts';
import { type Entry, isRow } from './entry.ts';
import { LogError } from './failure.ts';
import {
  compareBoth,
  type Engines,
  give,
  level,
  makeAnew,
  openBoth,
  type Opened,
  type Standing,
} from './opening.ts';
import type { Quarantine } from './quarantine.ts';
import { rowsOf } from './rows.ts';
import { addTo, find, inUse, isNewer, putTo } from './write-both.ts';
import type { Written } from './written.ts';

/** A log in two copies: each record is put twice, and a ledger beside each knows what there has to be. */
export interface Twin extends Store {
  standing(): Promise<Standing>;
  /** Does what need not be done at each write. */
  tidy(): Promise<void>;
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

  /** Writes in its turn; `work` answers why those copies failed that did, or nothing where it wrote nothing. */
  function write(
    work: (log: Opened) => Promise<readonly unknown[] | undefined>,
  ): Promise<Written | 'present'> {
    return inTurn(async () => {
      const log = await open();
      await quarantine.check('write');
      if (log.standing === 'newer_log') throw new LogError('newer_log');
      const failures = await work(log);
      if (!failures?.length) {
        if (log.standing === 'one_copy') return 'saved_one_copy';
        return failures ? 'saved' : 'present';
      }
      // What a copy has that failed is not known: it is looked at before the next use.
      opened = undefined;
      for (const failure of failures) await quarantine.heed(failure);
      if (failures.length === inUse(log).length || failures.some(isNewer)) throw failures[0];
      return 'saved_one_copy';
    });
  }

  async function put(id: string, make: (stamp: number) => Entry): Promise<Written> {
    const outcome = await write((log) => putTo(log, id, make));
    return outcome === 'present' ? 'saved' : outcome;
  }

  /** Does larger work on both copies; how they stand is looked at anew afterwards. */
  function mend(work: () => Promise<void>): Promise<void> {
    const mending = async () => quarantine.check('bulk').then(work);
    return inTurn(() => mending().finally(() => (opened = undefined)));
  }

  return {
    standing: async () => (await open()).standing,
    isNewer: async () => (await open()).standing === 'newer_log',
    async get(id) {
      const entry = await find(await open(), id);
      return entry && isRow(entry) ? entry : undefined;
    },
    newest: rows.newest,
    other: rows.other,
    add: (row) => write((log) => addTo(log, row)),
    put: (row) => put(row.id, (stamp) => ({ ...row, stamp })),
    remove: (id) => put(id, (stamp) => ({ id, stamp, gone: true })),
    tidy: () => inTurn(async () => tidied(await open(), quarantine)),
    rebuild: () => mend(() => rebuilt(engines, quarantine)),
    repair: (ids) => mend(async () => repaired(await open(), new Set(ids), quarantine)),
    erase: () =>
      inTurn(async () => {
        await Promise.all(engines.map((engine) => engine.erase()));
        opened = undefined;
      }),
  };
}

/** Does what need not be done at each write, while the copies agree. */
async function tidied({ standing, sides }: Opened, quarantine: Quarantine): Promise<void> {
  if (standing !== 'well') return;
  try {
    await quarantine.check('bulk');
    await Promise.all(sides.map(({ engine }) => engine.tidy()));
  } catch (error) {
    await quarantine.heed(error);
    throw error;
  }
}

async function rebuilt(engines: Engines, quarantine: Quarantine): Promise<void> {
  await makeAnew(engines);
  await level(engines, await compareBoth(engines), quarantine);
}

async function repaired(
  { standing, sides: [one, two] }: Opened,
  ids: ReadonlySet<string>,
  quarantine: Quarantine,
): Promise<void> {
  // Only copies that agree are known to have the same of each record.
  if (standing !== 'well') return;
  await give(two.engine, one.engine, ids, quarantine);
  await give(one.engine, two.engine, ids, quarantine);
}
