import { type InTurn, oneAfterAnother } from '../in-turn.ts';
import type { Store } from './engine.ts';
import { type Entry, rowIn } from './entry.ts';
import { LogError } from './failure.ts';
import type { Engines, Opened, Standing } from './opening.ts';
import { type PresentLog, presentLog } from './present-log.ts';
import { guarded, type Quarantine } from './quarantine.ts';
import { rowsOf } from './rows.ts';
import { repair, ruinedAmong } from './settling.ts';
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
export function twin(engines: Engines, quarantine: Quarantine, patience?: number): Twin {
  const inTurn = oneAfterAnother();
  const present = presentLog(engines, quarantine, inTurn, patience);
  const rows = rowsOf(engines);
  const write = writing(present, quarantine, inTurn);

  /** Of two entries with one id, the later one counts. */
  async function putAll(entries: readonly Entry[]): Promise<Written> {
    const latest = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    const size = latest.length > 1 ? 'bulk' : 'write';
    const outcome = await write((log) => putTo(log, latest), size);
    // A store of keys and values is slower the more keys it has. What is saved is so, packed or not.
    if (size === 'bulk') await tidy().catch(() => undefined);
    return outcome === 'present' ? 'saved' : outcome;
  }

  const tidy = () => whileWell((log) => tidied(log, quarantine));

  const removeAll = (ids: readonly string[]) =>
    putAll(ids.map((id) => ({ id, stamp: 0, gone: true })));

  /** Works where both copies are known to have the same of each record. */
  async function whileWell(work: (log: Opened) => Promise<void>): Promise<void> {
    await present.settled();
    await inTurn(async () => {
      const log = await present.open();
      if (log.standing === 'well') await work(log);
    });
  }

  return {
    async standing() {
      const { standing } = await present.settled();
      return standing === 'settling' ? 'one_copy' : standing;
    },
    isNewer: async () => (await present.open()).standing === 'newer_log',
    get: async (id) => rowIn(await find(await present.open(), id)),
    newest: rows.newest,
    oldest: rows.oldest,
    other: rows.other,
    add: (row) => write((log) => addTo(log, row), 'write'),
    put: (row) => putAll([row]),
    putAll,
    remove: (id) => removeAll([id]),
    removeAll,
    tidy,
    async rebuild() {
      await quarantine.check('bulk');
      // Only because the person asks for it is a copy erased that nobody can read.
      const ruined = await ruinedAmong(engines);
      await inTurn(async () => void (await Promise.all(ruined.map((engine) => engine.erase()))));
      await present.reopenWhole();
    },
    async repair(ids) {
      const { sides } = await present.settled();
      await repair(sides, new Set(ids), (work) =>
        whileWell(() => guarded(quarantine, 'bulk', work)),
      );
    },
    erase: () =>
      inTurn(async () => {
        await Promise.all(engines.map((engine) => engine.erase()));
        present.drop();
      }),
  };
}

/** What is written in one go: answers why those copies failed that did, or nothing where it wrote nothing. */
type Work = (log: Opened) => Promise<readonly unknown[] | undefined>;

/** The way in which everything is written: in its turn, where it may be, and told as it ended. */
function writing(present: PresentLog, quarantine: Quarantine, inTurn: InTurn) {
  async function afterFailures(failures: readonly unknown[], log: Opened): Promise<Written> {
    // What a copy has that failed is not known: it is looked at before the next use.
    present.drop();
    for (const failure of failures) await quarantine.heed(failure);
    if (failures.length === inUse(log).length || failures.some(isNewer)) throw failures[0];
    return 'saved_one_copy';
  }

  return async (work: Work, size: 'write' | 'bulk'): Promise<Written | 'present'> => {
    await present.ready();
    return inTurn(async () => {
      const log = await present.open();
      await quarantine.check(size);
      if (log.standing === 'newer_log') throw new LogError('newer_log');
      const failures = await work(log);
      if (failures?.length) return afterFailures(failures, log);
      if (log.standing === 'one_copy') return 'saved_one_copy';
      return failures ? 'saved' : 'present';
    });
  };
}

async function tidied({ sides }: Opened, quarantine: Quarantine): Promise<void> {
  await guarded(quarantine, 'bulk', async () => {
    await Promise.all(sides.map(({ engine }) => engine.tidy()));
  });
}
