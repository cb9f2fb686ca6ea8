import type { Engine } from './engine.ts';
import { type Entry, isGone, stampOf } from './entry.ts';
import { emptyHead, type Head, markOf, sameHead } from './head.ts';
import { isWhole } from './row.ts';

/** What is known of an entry after it was looked at: enough to compare two copies of a whole log. */
export interface Mark {
  stamp: number;
  gone: boolean;
  mark: bigint;
}

export function markedAs(entry: Entry): Mark {
  return { stamp: stampOf(entry), gone: isGone(entry), mark: markOf(entry) };
}

/** What one copy of the log really holds. */
export interface Survey {
  head: Head | undefined;
  /** Each record that is whole, or was erased. */
  marks: ReadonlyMap<string, Mark>;
  /** Ids of rows that are there and not as they were written. */
  damaged: ReadonlySet<string>;
}

/** Looks at everything a copy holds. */
export async function surveyOf(engine: Engine): Promise<Survey> {
  const marks = new Map<string, Mark>();
  const damaged = new Set<string>();
  const { head } = await engine.look();
  for await (const entries of engine.entries()) {
    await Promise.all(
      entries.map(async (entry) => {
        const whole = isGone(entry) || (await isWhole(entry));
        const { id } = entry;
        if (!whole) damaged.add(id);
        else if (stampOf(entry) > (marks.get(id)?.stamp ?? -1)) {
          marks.set(id, markedAs(entry));
        }
      }),
    );
  }
  for (const id of marks.keys()) damaged.delete(id);
  return { head, marks, damaged };
}

/** A survey with what was written to both copies since. */
export function within(survey: Survey, written: ReadonlyMap<string, Mark>): Survey {
  if (written.size === 0) return survey;
  const damaged = [...survey.damaged].filter((id) => !written.has(id));
  const marks = new Map([...survey.marks, ...written]);
  return { ...survey, marks, damaged: new Set(damaged) };
}

/** The ledger that fits what `surveys` hold together. */
export function headOf(surveys: readonly Survey[]): Head {
  let [seq, count, sum] = [0, 0, 0n];
  for (const { head } of surveys) seq = Math.max(seq, head?.seq ?? 0);
  for (const { stamp, gone, mark } of newestMarks(surveys).values()) {
    seq = Math.max(seq, stamp);
    sum += mark;
    if (!gone) count += 1;
  }
  const twin = surveys.every(({ head }) => head !== undefined);
  return { ...emptyHead, seq, count, sum: (sum % (1n << 256n)).toString(16), twin };
}

/** Ids of what `mine` lacks, or has in an older or a damaged copy, and `other` has. */
export function lackedBy(mine: Survey, other: Survey): Set<string> {
  const ids = [...other.marks].filter(
    ([id, { stamp, gone }]) =>
      stamp > (mine.marks.get(id)?.stamp ?? -1) &&
      // What was erased, and was never here, need not be told.
      !(gone && !mine.marks.has(id) && !mine.damaged.has(id)),
  );
  return new Set(ids.map(([id]) => id));
}

/** What of two copies disagrees. */
export interface Comparison {
  /** Whether something went missing that a ledger knows of: only the person decides what follows. */
  lost: boolean;
  /** What each copy has to be given, in their order. */
  lacked: readonly [Set<string>, Set<string>];
  /** The ledger that fits both together. */
  head: Head;
}

export function compare(first: Survey, second: Survey): Comparison {
  const surveys = [first, second] as const;
  const lacked = [lackedBy(first, second), lackedBy(second, first)] as const;
  const head = headOf(surveys);
  const latest = latestHead(first.head, second.head);
  const lost =
    isMissing(first, second) ||
    isMissing(second, first) ||
    surveys.some((mine, at) => lostFrom(mine, surveys[1 - at] ?? mine, lacked[at] ?? new Set())) ||
    // Neither has what the later ledger counted.
    (latest !== undefined && !sameHead(latest, head) && latest.seq >= head.seq);
  return { lost, lacked, head };
}

/** Whether a copy has lost its ledger: the other one knows that it had one. */
function isMissing(mine: Survey, other: Survey): boolean {
  return mine.head === undefined && other.head?.twin === true;
}

/** Whether a copy lacks what its own ledger has counted. A damaged row is not lost: it is given again. */
function lostFrom(mine: Survey, other: Survey, lacked: ReadonlySet<string>): boolean {
  const { head, damaged } = mine;
  if (!head) return false;
  return [...lacked].some(
    (id) => !damaged.has(id) && (other.marks.get(id)?.stamp ?? Infinity) <= head.seq,
  );
}

function latestHead(a: Head | undefined, b: Head | undefined): Head | undefined {
  return (a?.seq ?? -1) >= (b?.seq ?? -1) ? a : b;
}

function newestMarks(surveys: readonly Survey[]): Map<string, Mark> {
  const newest = new Map<string, Mark>();
  for (const { marks } of surveys) {
    for (const [id, mark] of marks) {
      if (mark.stamp > (newest.get(id)?.stamp ?? -1)) newest.set(id, mark);
    }
  }
  return newest;
}

/** The entries with those ids, out of `engine`, some at a time. Rows that are not whole are left out. */
export async function* entriesWith(
  engine: Engine,
  ids: ReadonlySet<string>,
): AsyncGenerator<Entry[]> {
  if (ids.size === 0) return;
  for await (const entries of engine.entries()) {
    const wanted = entries.filter(({ id }) => ids.has(id));
    const whole = await Promise.all(
      wanted.map(async (entry) => isGone(entry) || (await isWhole(entry))),
    );
    const found = wanted.filter((_, at) => whole[at]);
    if (found.length > 0) yield found;
  }
}
