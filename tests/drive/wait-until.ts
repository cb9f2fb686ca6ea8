const defaultDeadlineMs = 30_000;
const pauseMs = 40;

/** What a look saw instead of the awaited thing; it ends up in the error when time runs out. */
export class NotYet {
  readonly seen: string;

  constructor(seen: string) {
    this.seen = seen;
  }
}

/** Says that the awaited thing is not there yet, and what is there instead. */
export function notYet(seen: string): NotYet {
  return new NotYet(seen);
}

/**
 * Looks again and again until something else than `notYet(…)` comes back, and resolves with it.
 * Rejects at the deadline with what was awaited and what was last seen; an error in the look itself
 * is passed on at once, since waiting longer would only hide it.
 */
export async function waitUntil<T>(
  awaited: string,
  look: () => T | NotYet | Promise<T | NotYet>,
  deadlineMs = defaultDeadlineMs,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (!(found instanceof NotYet)) return found;
    if (performance.now() > deadline) {
      throw new Error(`Waited ${deadlineMs / 1000} s for ${awaited}. Seen instead: ${found.seen}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
