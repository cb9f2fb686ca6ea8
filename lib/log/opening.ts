import type { Change, Engine, Look } from './engine.ts';
import { stampOf } from './entry.ts';
import { failureOf, LogError } from './failure.ts';
import { emptyHead, type Head, headAfter, sameHead } from './head.ts';
import { guarded, type Quarantine } from './quarantine.ts';
import type { Mark } from './survey.ts';

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
  /** "settling" until both copies have been looked at whole: what is written meanwhile goes into both. */
  standing: Standing | 'settling';
  sides: Sides;
  /** The stamp of the latest write. */
  seq: number;
  /** What was written to both copies while their ledgers were left as they are. */
  touched: Map<string, Mark>;
}

/**
 * Opens both copies and compares their ledgers; where that is not enough, or the copies are to be looked
 * at `whole`, they are to be settled. Rejects where neither can be used.
 */
export async function openBoth(
  [first, second]: Engines,
  quarantine: Quarantine,
  whole = false,
): Promise<Opened> {
  const [one, two] = await Promise.all([look(first), look(second)]);
  const sides = [one.side, two.side] as const;
  const seq = Math.max(...sides.map(({ head }) => head?.seq ?? 0));
  const opened = (standing: Opened['standing']) => ({ standing, sides, seq, touched: new Map() });
  if (one.newer || two.newer) return opened('newer_log');
  const failures = sides.flatMap(({ failure }) => failure ?? []);
  if (failures.length === sides.length) throw failures[0] ?? new LogError('storage');
  if (failures.length > 0) return opened('one_copy');
  if (whole) return opened('settling');
  if (one.side.head && sameHead(one.side.head, two.side.head)) return opened('well');
  try {
    return opened((await catchUp(sides, quarantine)) ? 'well' : 'settling');
  } catch (error) {
    leaveBehind(sides, error);
    return opened('one_copy');
  }
}

async function look(engine: Engine): Promise<Look & { side: Side }> {
  try {
    const { head, newer } = await engine.look();
    return { head, newer, side: { engine, head, failure: undefined } };
  } catch (error) {
    const side = { engine, head: undefined, failure: asLogError(error) };
    return { head: undefined, newer: false, side };
  }
}

/** What is behind stays behind for now, and is not written: its ledger must not claim what it lacks. */
export function leaveBehind(sides: Sides, why: unknown): void {
  behind(sides).failure = asLogError(why);
}

function asLogError(error: unknown): LogError {
  return error instanceof LogError ? error : new LogError(failureOf(error), error);
}

function behind([one, two]: Sides): Side {
  return (one.head?.seq ?? 0) < (two.head?.seq ?? 0) ? one : two;
}

/** More than these are no trace of a crash, and to look for each in a large copy takes long. */
const few = 3;

/**
 * A crash between two writes leaves one copy behind: it is given what was written since, without a word,
 * if the ledgers then agree. Answers whether they do.
 */
async function catchUp(sides: Sides, quarantine: Quarantine): Promise<boolean> {
  const late = behind(sides);
  const [one, two] = sides;
  const early = late === one ? two : one;
  if (!late.head || !early.head || late.head.seq === early.head.seq) return false;
  const entries = await early.engine.since(late.head.seq);
  if (entries.length > few) return false;
  const changes: Change[] = [];
  let { head } = late;
  for (const entry of entries.toSorted((a, b) => stampOf(a) - stampOf(b))) {
    const before = await late.engine.get(entry.id);
    head = headAfter(head ?? emptyHead, before, entry);
    changes.push({ entry, replaces: before && stampOf(before) });
  }
  if (!sameHead(head, early.head)) return false;
  const work = changes.length > 1 ? 'bulk' : 'write';
  await guarded(quarantine, work, () => late.engine.write(changes, head));
  late.head = head;
  return true;
}
