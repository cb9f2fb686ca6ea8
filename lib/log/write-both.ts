import { type Entry, isGone, isRow, stampOf } from './entry.ts';
import { LogError } from './failure.ts';
import { emptyHead, type Head, headAfter } from './head.ts';
import type { Opened, Side } from './opening.ts';
import { isWhole, type Row } from './row.ts';

/** The copies that can be used. */
export function inUse({ sides }: Opened): Side[] {
  return sides.filter(({ failure }) => !failure);
}

/**
 * Puts a row into every copy in use, at once, unless there is one with its id. Answers why those copies
 * failed that did, or nothing where the row was there.
 */
export async function addTo(log: Opened, row: Row): Promise<unknown[] | undefined> {
  if (log.standing !== 'well') {
    const before = await find(log, row.id);
    return before && isRow(before) ? undefined : putTo(log, row.id, (stamp) => ({ ...row, stamp }));
  }
  const [first, second] = log.sides;
  const entry = { ...row, stamp: (log.seq += 1) };
  const heads = log.sides.map((side) => headOf(side, log, undefined, entry)) as [Head, Head];
  // While the copies are the same, the first one knows for both whether the row is there.
  let writing: Promise<boolean> | undefined;
  const [one] = await Promise.allSettled([
    first.engine.add(entry, heads[0], () => {
      writing = second.engine.write([{ entry }], heads[1]).then(() => true);
      writing.catch(() => undefined);
    }),
  ]);
  if (one.status === 'fulfilled' && !one.value) return undefined;
  // Where the first failed before it knew, the second one looks by itself.
  const [two] = await Promise.allSettled([
    writing ?? second.engine.add(entry, heads[1], () => undefined),
  ]);
  const results = [one, two];
  for (const [at, side] of log.sides.entries()) {
    if (results[at]?.status === 'fulfilled') side.head = heads[at];
  }
  return reasonsOf(results);
}

/** Puts what `make` makes into every copy in use, at once. Answers why those failed that did. */
export async function putTo(
  log: Opened,
  id: string,
  make: (stamp: number) => Entry,
): Promise<unknown[]> {
  const before = await find(log, id);
  const entry = make((log.seq += 1));
  return reasonsOf(
    await Promise.allSettled(inUse(log).map((side) => writeTo(side, log, before, entry))),
  );
}

function reasonsOf(results: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return results.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
}

/** Writes to one copy, and its ledger with it. While something is missing, the ledgers stay as they are. */
async function writeTo(side: Side, log: Opened, found: Entry | undefined, entry: Entry) {
  // Copies that are the same have the same before.
  const before = log.standing === 'well' ? found : await side.engine.get(entry.id);
  const head = log.standing === 'recovery' ? undefined : headOf(side, log, before, entry);
  await side.engine.write([{ entry, replaces: before && stampOf(before) }], head);
  side.head = head ?? side.head;
}

function headOf(side: Side, { sides }: Opened, before: Entry | undefined, entry: Entry): Head {
  const both = sides.every(({ head }) => head);
  return headAfter({ ...(side.head ?? emptyHead), ...(both && { twin: true }) }, before, entry);
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
