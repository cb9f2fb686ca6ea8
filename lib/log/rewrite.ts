import type { Engine } from './engine.ts';
import { type Entry, isGone } from './entry.ts';
import { LogError } from './failure.ts';
import { isWhole, type Row } from './row.ts';
import { headOf, type Mark, markedAs, type Survey, surveyOf } from './survey.ts';

/**
 * Writes all of a copy anew into `to`, each record as `change` makes it, and proves that it is there: the
 * way of a migration that touches records. `from` is only read, and stays until a later start has found
 * `to` good. The ledger of `to` is written last, and makes it the copy in use: whatever ends this before
 * leaves the log as it was. Nothing else may be written meanwhile.
 */
export async function rewrite(
  from: Engine,
  to: Engine,
  change: (row: Row) => Promise<Row>,
): Promise<void> {
  // What an earlier attempt left is no part of it.
  await to.erase();
  const { head } = await from.look();
  const marks = new Map<string, Mark>();
  const damaged = new Set<string>();
  const rewritten = async (entry: Entry): Promise<Entry> => {
    const whole = isGone(entry) || (await isWhole(entry));
    // A damaged record goes along as it is: nobody can tell what it was.
    const made = isGone(entry) || !whole ? entry : await change(entry);
    if (whole) marks.set(entry.id, markedAs(made));
    else damaged.add(entry.id);
    return made;
  };
  for await (const entries of from.entries()) {
    const made = await Promise.all(entries.map(rewritten));
    await to.write(made.map((entry) => ({ entry })));
    await to.tidy();
  }
  const intended: Survey = { head, marks, damaged };
  if (!holds(await surveyOf(to), intended)) throw new LogError('storage');
  await to.write([], { ...headOf([intended]), twin: head?.twin ?? false });
}

/** Of several generations of one copy, newest first, the one in use: the first that has a ledger. */
export async function generationInUse(generations: readonly Engine[]): Promise<Engine | undefined> {
  for (const engine of generations) {
    const { head, newer } = await engine.look();
    if (head || newer) return engine;
  }
  return generations[0];
}

/** Whether a copy holds just what it was to hold. What was erased may have been forgotten meanwhile. */
function holds(found: Survey, { marks, damaged }: Survey): boolean {
  const rows = [...marks].filter(([, { gone }]) => !gone);
  const lying = [...found.marks].filter(([, { gone }]) => !gone);
  return (
    rows.length === lying.length &&
    damaged.size === found.damaged.size &&
    rows.every(([id, { stamp, mark }]) => {
      const other = found.marks.get(id);
      return other?.stamp === stamp && other.mark === mark;
    })
  );
}
