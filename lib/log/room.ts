/** For how long an answer holds, in milliseconds. */
const holds = 1_000;

/**
 * How many bytes can still be stored. Costs a press nothing: an answer that is getting old is still
 * given, while the next one is asked for. Where the browser cannot tell, there is room.
 */
export function roomLeft(
  estimate: () => Promise<StorageEstimate>,
  now: () => number,
): () => Promise<number> {
  let known: Promise<number> | undefined;
  let askedAt = -Infinity;
  let asking = false;

  function ask(): Promise<number> {
    asking = true;
    askedAt = now();
    return estimate()
      .then(({ quota, usage }) => (quota === undefined ? Infinity : quota - (usage ?? 0)))
      .catch(() => Infinity)
      .finally(() => (asking = false));
  }

  return () => {
    if (!known) known = ask();
    else if (!asking && now() - askedAt > holds) {
      void ask().then((left) => (known = Promise.resolve(left)));
    }
    return known;
  };
}
