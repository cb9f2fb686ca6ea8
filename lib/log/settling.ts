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
    const carefully: Turn = (work) => turn(() => guarded(tools.quarantine, 'bulk', work));
    const [one, two] = surveys;
    await give(
      second.engine,
      first.engine,
      { ids: lacked[0], but: log.touched, had: one },
      carefully,
    );
    await give(
      first.engine,
      second.engine,
      { ids: lacked[1], but: log.touched, had: two },
      carefully,
    );
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

interface Given {
  ids: ReadonlySet<string>;
  /** What is newer in both. */
  but: Opened['touched'];
  /** What the copy had that they are given to: to look for each of them there would take for ever. */
  had: Survey;
}

/** Copies the records with those ids `but` what is newer, as far as they are whole. */
async function give(from: Engine, to: Engine, { ids, but, had }: Given, turn: Turn): Promise<void> {
  const changeTo = async (entry: Entry): Promise<Change> => {
    const { id } = entry;
    const replaces = had.damaged.has(id) ? await stampIn(to, id) : had.marks.get(id)?.stamp;
    return { entry, replaces };
  };
  for await (const entries of entriesWith(from, ids)) {
    await turn(async () => {
      const wanted = entries.filter(({ id }) => !but.has(id));
      await to.write(await Promise.all(wanted.map(changeTo)));
      await to.tidy();
    });
  }
}

async function stampIn(engine: Engine, id: string): Promise<number | undefined> {
  const entry = await engine.get(id).catch(() => undefined);
  return entry && stampOf(entry);
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
 * piece of that be done, where they still agree. The first copy tells what was written meanwhile: it is
 * quick to find one record.
 */
export async function repair(
  [{ engine: first }, { engine: second }]: Sides,
  ids: ReadonlySet<string>,
  turn: Turn,
): Promise<void> {
  const mend = async (from: Engine, to: Engine) => {
    const bad = await damagedAmong(to, ids);
    for await (const entries of entriesWith(from, new Set(bad.keys()))) {
      await turn(async () => {
        const changes: Change[] = [];
        for (const entry of entries) {
          const now = await first.get(entry.id).catch(() => unreadable(entry.id));
          const stays = to === first ? !now || (await isGoodEntry(now)) : !isSameWrite(now, entry);
          if (!stays) changes.push({ entry, replaces: bad.get(entry.id) });
        }
        await to.write(changes);
      });
    }
  };
  await mend(second, first);
  await mend(first, second);
}

/** Those of the records that are damaged in a copy, each with the stamp that it shows. */
async function damagedAmong(
  engine: Engine,
  ids: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const damaged = new Map<string, number>();
  for await (const entries of engine.entries()) {
    for (const entry of entries.filter(({ id }) => ids.has(id))) {
      if (!(await isGoodEntry(entry))) damaged.set(entry.id, stampOf(entry));
    }
  }
  return damaged;
}

async function isGoodEntry(entry: Entry): Promise<boolean> {
  return isGone(entry) || isWhole(entry);
}

function isSameWrite(now: Entry | undefined, entry: Entry): boolean {
  return stampOf(now) === stampOf(entry);
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
