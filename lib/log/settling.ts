import type { InTurn } from '../in-turn.ts';
import type { Change, Engine } from './engine.ts';
import { type Entry, isGone, stampOf, unreadable } from './entry.ts';
import { LogError } from './failure.ts';
import { type Engines, leaveBehind, type Opened, type Sides } from './opening.ts';
import { guarded, type Quarantine } from './quarantine.ts';
import { isWhole } from './row.ts';
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

type Turn = (work: () => Promise<void>) => Promise<void>;

/** Copies the records with those ids `but` what is newer, as far as they are whole. */
async function give(
  from: Engine,
  to: Engine,
  { ids, but }: { ids: ReadonlySet<string>; but: Pick<Opened['touched'], 'has'> },
  turn: Turn,
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

/**
 * Gives each of two copies that agree the records of which only the other one is whole; `turn` lets a
 * piece of that be done, where they still agree.
 */
export async function repair(
  [one, two]: Sides,
  ids: ReadonlySet<string>,
  turn: Turn,
): Promise<void> {
  for (const [from, to] of [
    [two.engine, one.engine],
    [one.engine, two.engine],
  ] as const) {
    for await (const entries of entriesWith(from, ids)) {
      await turn(async () => {
        const changes = await Promise.all(entries.map((entry) => mending(entry, to)));
        await to.write(changes.filter((change) => change !== undefined));
      });
    }
  }
}

/** What was written or erased meanwhile is whole, or gone, and stays so. */
async function mending(entry: Entry, to: Engine): Promise<Change | undefined> {
  const before = await to.get(entry.id).catch(() => unreadable(entry.id));
  if (!before || isGone(before) || (await isWhole(before))) return undefined;
  return { entry, replaces: stampOf(before) };
}

/** Those copies that cannot be read, where another one can. One that is slow, or newer, is not past reading. */
export async function ruinedAmong(engines: Engines): Promise<Engine[]> {
  const read = await Promise.allSettled(engines.map(surveyOf));
  const failures = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (failures.length === engines.length || !failures.every(isRuin)) throw failures[0];
  return engines.filter((_, at) => read[at]?.status === 'rejected');
}

function isRuin(failure: unknown): boolean {
  return (
    failure instanceof LogError && failure.failure === 'storage' && failure.cause !== undefined
  );
}
