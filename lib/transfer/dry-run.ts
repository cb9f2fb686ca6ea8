import { type Counts, noCounts, type Problem, sumOf } from './record.ts';
import { RefusedFile } from './refusal.ts';
import type { Source, SourceName } from './source.ts';

/** What tells two copies of a record apart: each change makes it grow. */
export interface Stamp {
  revision: number;
  changedAt: number;
}

/** Every record of the log by its id, as far as it takes to compare. */
export type Known = ReadonlyMap<string, Stamp>;

/** What bringing a file in would do. */
export interface DryRun {
  source: SourceName;
  /** Whether the person is to say how its entries felt. */
  asksFelt: boolean;
  /** What is not in the log. */
  fresh: Counts;
  /** Of what is in the log already, how many are the same, newer in the file, newer in the log. */
  same: number;
  newer: number;
  older: number;
  /** How many entries have a text that is longer than can be kept, and would be cut. */
  cut: number;
  /** What cannot be read: how many, and the first of them. */
  unread: number;
  problems: readonly { at: number; why: Problem }[];
}

/** How many problems are named one by one. */
const named = 20;

/** Goes through all of a file, and writes nothing. Refuses a file that holds nothing at all. */
export async function dryRun(
  source: Source,
  known: Known,
  onProgress: (done: number) => void = () => {},
): Promise<DryRun> {
  const fresh = noCounts();
  const seen = new Set<string>();
  const problems: { at: number; why: Problem }[] = [];
  const counts = { same: 0, newer: 0, older: 0, cut: 0, unread: 0 };
  const misread = (at: number, why: Problem) => {
    counts.unread += 1;
    if (problems.length < named) problems.push({ at, why });
  };
  let all = 0;
  for await (const found of source.found()) {
    all += 1;
    onProgress(all);
    if ('problem' in found) misread(found.at, found.problem);
    else {
      const { sort, record } = found.carried;
      if (seen.has(record.id)) misread(found.at, 'twice');
      else {
        seen.add(record.id);
        const place = compare(record, known);
        if (place === 'fresh') fresh[sort] += 1;
        else counts[place] += 1;
        counts.cut += found.cut ? 1 : 0;
      }
    }
  }
  if (all === 0) throw new RefusedFile('empty');
  const { name, asksFelt } = source;
  return { source: name, asksFelt, fresh, problems, ...counts };
}

/** How a record stands to the one in the log. An answer to a question is never changed: it is the same. */
function compare(
  record: object & { id: string },
  known: Known,
): 'fresh' | 'same' | 'newer' | 'older' {
  const there = known.get(record.id);
  if (!there) return 'fresh';
  const order = newness(stampOf(record), there);
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older';
}

/** Above zero where `one` is the newer copy, zero where both are the same. */
export function newness(one: Stamp, other: Stamp): number {
  return one.revision - other.revision || one.changedAt - other.changedAt;
}

export function stampOf(record: object): Stamp {
  const { revision = 0, changedAt = 0 } = record as Partial<Stamp>;
  return { revision, changedAt };
}

/** Whether there is anything in a file that would change the log. */
export function bringsSomething({ fresh, newer }: DryRun): boolean {
  return sumOf(fresh) + newer > 0;
}
