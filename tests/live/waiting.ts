/** Resolves as `promise` does, or rejects after `ms` milliseconds with a sentence naming what was awaited. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooLate(ms, what)), ms);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks `condition` again until it holds, or rejects after `ms` milliseconds with a sentence naming what was awaited.
 * The asking is done here and not by the page (`waitForFunction`), which a strict content policy forbids.
 */
export async function until(
  what: string,
  condition: () => Promise<boolean> | boolean,
  ms = 20_000,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw tooLate(ms, what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function tooLate(ms: number, what: string): Error {
  return new Error(`Waited ${ms / 1000} seconds in vain for ${what}.`);
}
