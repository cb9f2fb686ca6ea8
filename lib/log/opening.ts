import type { Change, Engine, Look } from './engine.ts';
import { stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { emptyHead, type Head, headAfter, sameHead } from './head.ts';
import type { Quarantine } from './quarantine.ts';
import { compare, type Comparison, entriesWith, surveyOf } from './survey.ts';

/** How the two copies of the log stand to each other. */
export type Standing =
  /** They are the same. */
  | 'well'
  /** One of them cannot be used, or is behind and must not be written now. */
  | 'one_copy'
  /** Something is missing that a ledger knows of. */
  | 'recovery'
  /** A newer version of the extension wrote one of them. */
  | 'newer_log';

/** One copy, as it was found when the log was opened. */
export interface Side {
  engine: Engine;
  /** What its ledger says, as of the last write that succeeded. */
  head: Head | undefined;
  failure: LogError | undefined;
}

export type Sides = readonly [Side, Side];
export type Engines = readonly [Engine, Engine];

export interface Opened {
  standing: Standing;
  sides: Sides;
  /** The stamp of the latest write. */
  seq: number;
}

/** Opens both copies and compares their ledgers. Rejects where neither can be used. */
export async function openBoth([first, second]: Engines, quarantine: Quarantine): Promise<Opened> {
  const [one, two] = await Promise.all([look(first), look(second)]);
  const sides = [one.side, two.side] as const;
  const heads = sides.map(({ head }) => head?.seq ?? 0);
  const opened = (standing: Standing) => ({ standing, sides, seq: Math.max(...heads) });
  if (one.newer || two.newer) return opened('newer_log');
  const failures = sides.flatMap(({ failure }) => failure ?? []);
  if (failures.length === sides.length) throw failures[0] ?? new LogError('storage');
  if (failures.length > 0) return opened('one_copy');
  if (one.side.head && sameHead(one.side.head, two.side.head)) return opened('well');
  try {
    return await brought(sides, quarantine);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    // What is behind stays behind for now, and is not written: its ledger must not claim what it lacks.
    behind(sides).failure = error;
    return opened('one_copy');
  }
}

async function look(engine: Engine): Promise<Look & { side: Side }> {
  try {
    const { head, newer } = await engine.look();
    return { head, newer, side: { engine, head, failure: undefined } };
  } catch (error) {
    const failure = error instanceof LogError ? error : new LogError('storage', error);
    return { head: undefined, newer: false, side: { engine, head: undefined, failure } };
  }
}

/** A crash between two writes leaves one copy behind: it is given what it lacks, without a word. */
async function brought(sides: Sides, quarantine: Quarantine): Promise<Opened> {
  const [one, two] = sides;
  const late = behind(sides);
  const early = late === one ? two : one;
  const caughtUp = await catchUp(late, early, quarantine);
  if (caughtUp) return { standing: 'well', sides, seq: caughtUp.seq };
  const engines = [one.engine, two.engine] as const;
  const comparison = await compareBoth(engines);
  const { head, lost } = comparison;
  if (lost) return { standing: 'recovery', sides, seq: head.seq };
  // A log that was never written is given nothing, not even a ledger.
  if (head.seq > 0 || head.count > 0) {
    await level(engines, comparison, quarantine);
    for (const side of sides) side.head = head;
  }
  return { standing: 'well', sides, seq: head.seq };
}

function behind([one, two]: Sides): Side {
  return (one.head?.seq ?? 0) < (two.head?.seq ?? 0) ? one : two;
}

/** The short way: what was written since, if the ledgers then agree. */
async function catchUp(late: Side, early: Side, quarantine: Quarantine): Promise<Head | undefined> {
  if (!late.head || !early.head || late.head.seq === early.head.seq) return undefined;
  const entries = await early.engine.since(late.head.seq);
  const changes: Change[] = [];
  let { head } = late;
  for (const entry of entries.toSorted((a, b) => stampOf(a) - stampOf(b))) {
    const before = await late.engine.get(entry.id);
    head = headAfter(head ?? emptyHead, before, entry);
    changes.push({ entry, replaces: before && stampOf(before) });
  }
  if (!sameHead(head, early.head)) return undefined;
  await write(late.engine, changes, head, quarantine);
  late.head = head;
  return head;
}

export async function compareBoth([first, second]: Engines): Promise<Comparison> {
  return compare(await surveyOf(first), await surveyOf(second));
}

/** Gives each copy what it lacks, and both the ledger that fits. Nothing is taken from either. */
export async function level(
  [first, second]: Engines,
  { lacked, head }: Comparison,
  quarantine: Quarantine,
): Promise<void> {
  await give(second, first, lacked[0], quarantine);
  await give(first, second, lacked[1], quarantine);
  for (const engine of [first, second]) await write(engine, [], head, quarantine);
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

/** Copies the records with those ids, as far as they are whole. */
export async function give(
  from: Engine,
  to: Engine,
  ids: ReadonlySet<string>,
  quarantine: Quarantine,
): Promise<void> {
  for await (const entries of entriesWith(from, ids)) {
    const changes: Change[] = [];
    for (const entry of entries) {
      const before = await to.get(entry.id).catch(() => undefined);
      changes.push({ entry, replaces: before && stampOf(before) });
    }
    await write(to, changes, undefined, quarantine);
    await to.tidy();
  }
}

async function write(
  engine: Engine,
  changes: readonly Change[],
  head: Head | undefined,
  quarantine: Quarantine,
): Promise<void> {
  await quarantine.check(changes.length > 1 ? 'bulk' : 'write');
  try {
    await engine.write(changes, head);
  } catch (error) {
    await quarantine.heed(error);
    throw error;
  }
}
