import type { Change } from './engine.ts';
import { type Entry, isGone, rowIn, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { emptyHead, type Head, headAfter } from './head.ts';
import type { Opened, Side } from './opening.ts';
import { isWhole, type Row } from './row.ts';
import { markedAs } from './survey.ts';

/** The copies that can be used. */
export function inUse({ sides }: Opened): Side[] {
  return sides.filter(({ failure }) => !failure);
}

/**
 * Puts a row into every copy in use, at once, unless there is one with its id. Answers why those copies
 * failed that did, or nothing where the row was there.
 */
export async function addTo(log: Opened, row: Row): Promise<unknown[] | undefined> {
  if (log.standing !== 'well' && log.standing !== 'settling') {
    return rowIn(await find(log, row.id)) ? undefined : putTo(log, [row]);
  }
  const [first, second] = log.sides;
  const entry = { ...row, stamp: (log.seq += 1) };
  const [one, two] = log.sides.map((side) => headOf(side, log, [], [entry]));
  // The first one knows for both whether the row is there.
  let writing: Promise<boolean> | undefined;
  const [added] = await Promise.allSettled([
    first.engine.add(entry, one, () => {
      writing = second.engine.write([{ entry }], two).then(() => true);
      writing.catch(() => undefined);
    }),
  ]);
  if (added.status === 'fulfilled' && !added.value) return undefined;
  // Where the first failed before it knew, the second one looks by itself.
  const [also] = await Promise.allSettled([
    writing ?? second.engine.add(entry, two, () => undefined),
  ]);
  if (added.status === 'fulfilled') first.head = one ?? first.head;
  if (also.status === 'fulfilled') second.head = two ?? second.head;
  note(log, [entry]);
  return reasonsOf([added, also]);
}

/**
 * Puts entries under the next stamps into every copy in use, at once: all of them or none in each.
 * Answers why those copies failed that did.
 */
export async function putTo(log: Opened, some: readonly Entry[]): Promise<unknown[]> {
  const before = await Promise.all(some.map(({ id }) => find(log, id)));
  log.seq = Math.max(log.seq, ...before.map(stampOf));
  const entries = some.map((entry) => ({ ...entry, stamp: (log.seq += 1) }));
  const results = await Promise.allSettled(
    inUse(log).map((side) => writeTo(side, log, before, entries)),
  );
  note(log, entries);
  return reasonsOf(results);
}

/** While the ledgers are left as they are, what is written is remembered. */
function note(log: Opened, entries: readonly Entry[]): void {
  if (!leavesLedgers(log)) return;
  for (const entry of entries) log.touched.set(entry.id, markedAs(entry));
}

/** Whether a ledger would claim what its copy may lack, or miss what it has. */
function leavesLedgers({ standing, touched }: Opened): boolean {
  return standing === 'settling' || standing === 'recovery' || touched.size > 0;
}

function reasonsOf(results: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return results.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
}

/** Writes to one copy, and its ledger with it. */
async function writeTo(
  side: Side,
  log: Opened,
  found: readonly (Entry | undefined)[],
  entries: readonly Entry[],
): Promise<void> {
  // Copies that are the same have the same before.
  const before =
    log.standing === 'well'
      ? found
      : await Promise.all(entries.map(({ id }) => side.engine.get(id)));
  const changes = entries.map((entry, at) => changeOf(before[at], entry));
  const head = headOf(side, log, before, entries);
  await side.engine.write(changes, head);
  side.head = head ?? side.head;
}

function changeOf(before: Entry | undefined, entry: Entry): Change {
  return { entry, replaces: before && stampOf(before) };
}

function headOf(
  side: Side,
  log: Opened,
  before: readonly (Entry | undefined)[],
  entries: readonly Entry[],
): Head | undefined {
  // What has no ledger may have rows all the same, unless both copies were looked at.
  if (leavesLedgers(log) || (!side.head && log.standing !== 'well')) return undefined;
  const both = log.sides.every(({ head }) => head);
  const start = { ...(side.head ?? emptyHead), ...(both && { twin: true }) };
  return entries.reduce((head, entry, at) => headAfter(head, before[at], entry), start);
}

/** What the log has under `id`: the newer of two copies, and of a damaged one the other. */
export async function find(log: Opened, id: string): Promise<Entry | undefined> {
  let best: Entry | undefined;
  let failure: unknown;
  for (const side of inUse(log)) {
    try {
      const entry = await side.engine.get(id);
      const whole = !entry || isGone(entry) || (await isWhole(entry));
      // While the copies are the same, the second one is asked only where the first has no good answer.
      if (whole && log.standing === 'well') return entry;
      if (entry && (whole ? stampOf(entry) > stampOf(best) : !best)) best = entry;
    } catch (error) {
      failure ??= error;
    }
  }
  if (!best && failure) throw failure;
  return best;
}

/** Another version came while this one ran. What one copy has of it now is found by its id later. */
export function isNewer(failure: unknown): boolean {
  return failure instanceof LogError && failure.failure === 'newer_log';
}
