import { type Known, newness, stampOf } from './dry-run.ts';
import { type Carried, type Some, sumOf } from './record.ts';
import type { Source } from './source.ts';

/** What travels together at most: records of a sort, and UTF-16 units of JSON in all. */
const most = { records: 400, size: 512 * 1024 };

/** What a file would bring to a log that holds `known`, a part at a time. */
export async function* someAtATime(source: Source, known: Known): AsyncGenerator<Some> {
  const seen = new Set<string>();
  let some = none();
  let size = 0;
  for await (const found of source.found()) {
    if ('problem' in found || seen.has(found.carried.record.id)) continue;
    seen.add(found.carried.record.id);
    if (!isWanted(found.carried.record, known)) continue;
    if (countOf(some) === most.records || size + found.size > most.size) {
      if (countOf(some) > 0) yield some;
      some = none();
      size = 0;
    }
    add(some, found.carried);
    size += found.size;
  }
  if (countOf(some) > 0) yield some;
}

function isWanted(record: { id: string }, known: Known): boolean {
  const there = known.get(record.id);
  return there === undefined || newness(stampOf(record), there) > 0;
}

function none(): Some {
  return { moments: [], people: [], checkIns: [] };
}

export function countOf(some: Some): number {
  return sumOf({
    moments: some.moments.length,
    people: some.people.length,
    checkIns: some.checkIns.length,
  });
}

function add(some: Some, carried: Carried): void {
  // One line for each sort: a list of one takes no other.
  if (carried.sort === 'moments') some.moments.push(carried.record);
  else if (carried.sort === 'people') some.people.push(carried.record);
  else some.checkIns.push(carried.record);
}
