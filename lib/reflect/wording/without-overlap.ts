/** A stretch of a text, from its first unit to the one after its last. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretches in their order, without those that lie over one before: of two that begin in one place the longer stays. */
export function withoutOverlap<Each extends Stretch>(stretches: readonly Each[]): Each[] {
  const kept: Each[] = [];
  for (const each of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}
