import type { InTurn } from '../in-turn.ts';
import type { Change, Engine } from './engine.ts';
import { stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { type Engines, leaveBehind, type Opened, type Sides } from './opening.ts';
import { guarded, type Quarantine } from './quarantine.ts';
import { compare, type Comparison, entriesWith, type Survey, surveyOf, within } from './survey.ts';

export interface SettleTools {
  /** Between two of its turns the log is written. */
  inTurn: InTurn;
  quarantine: Quarantine;
  /** Whether this is still the log that is in use. */
  isCurrent(): boolean;
}

/**
 * Looks at both copies whole, gives each what it lacks, and both the ledger that fits; nothing is taken
 * from either. The log is written meanwhile: no press waits for it. Where something is missing that a
 * ledger knows of, nothing is given before the person has asked for it.
 */
export async function settle(log: Opened, tools: SettleTools, asked = false): Promise<void> {
  const turn = <T>(work: () => Promise<T>) =>
    tools.inTurn(async () => {
      if (!tools.isCurrent()) throw new LogError('storage');
      return work();
    });
  try {
    const [first, second] = log.sides;
    const surveys = [await surveyOf(first.engine), await surveyOf(second.engine)] as const;
    const { lost, lacked } = await turn(async () => {
      const found = compareNow(log, surveys);
      if (found.lost && !asked) log.standing = 'recovery';
      return found;
    });
    if (lost && !asked) return;
    const carefully = (work: () => Promise<void>) =>
      turn(() => guarded(tools.quarantine, 'bulk', work));
    await give(second.engine, first.engine, { ids: lacked[0], but: log.touched }, carefully);
    await give(first.engine, second.engine, { ids: lacked[1], but: log.touched }, carefully);
    await turn(() => agree(log, surveys, tools.quarantine));
  } catch (error) {
    await tools.inTurn(async () => {
      leaveBehind(log.sides, error);
      log.standing = 'one_copy';
    });
    throw error;
  }
}

/** What differs, with what was written since the survey began: that is in both copies. */
function compareNow(log: Opened, surveys: readonly [Survey, Survey]): Comparison {
  const [first, second] = surveys;
  const comparison = compare(within(first, log.touched), within(second, log.touched));
  log.seq = Math.max(log.seq, comparison.head.seq);
  return comparison;
}

/** Copies the records with those ids `but` what is newer, as far as they are whole. */
async function give(
  from: Engine,
  to: Engine,
  { ids, but }: { ids: ReadonlySet<string>; but: Pick<Opened['touched'], 'has'> },
  turn: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  for await (const entries of entriesWith(from, ids)) {
    await turn(async () => {
      const changes: Change[] = [];
      for (const entry of entries.filter(({ id }) => !but.has(id))) {
        const before = await to.get(entry.id).catch(() => undefined);
        changes.push({ entry, replaces: before && stampOf(before) });
      }
      await to.write(changes);
      await to.tidy();
    });
  }
}

/** Gives both copies the ledger that fits what they hold now. */
async function agree(log: Opened, surveys: readonly [Survey, Survey], quarantine: Quarantine) {
  const { head } = compareNow(log, surveys);
  // A log that was never written is given nothing, not even a ledger.
  if (head.seq > 0 || head.count > 0) {
    for (const side of log.sides) {
      await guarded(quarantine, 'write', () => side.engine.write([], head));
      side.head = head;
    }
  }
  log.touched.clear();
  log.standing = 'well';
}

/** Gives each of two copies that agree the records of which only the other one is whole. */
export async function repaired(
  [one, two]: Sides,
  ids: ReadonlySet<string>,
  gate: Quarantine,
): Promise<void> {
  const carefully = (work: () => Promise<void>) => guarded(gate, 'bulk', work);
  await give(two.engine, one.engine, { ids, but: new Set() }, carefully);
  await give(one.engine, two.engine, { ids, but: new Set() }, carefully);
}

/** Erases the copy that cannot be read, where the other one can: only when a person asks for it. */
export async function makeAnew(engines: Engines): Promise<void> {
  const read = await Promise.allSettled(engines.map(surveyOf));
  const failures = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (failures.length === engines.length || !failures.every(isRuin)) throw failures[0];
  for (const [at, { status }] of read.entries()) {
    if (status === 'rejected') await engines[at]?.erase();
  }
}

/** Whether a copy is past reading. One that is slow, or newer, is not. */
function isRuin(failure: unknown): boolean {
  return (
    failure instanceof LogError && failure.failure === 'storage' && failure.cause !== undefined
  );
}
