/** How long a page may be looked at, in milliseconds. */
export const patience = 250;

/**
 * Throws once the time for looking is over, and at every call after that. Whatever goes over elements
 * of a page calls it on the way, so that no page holds up a press. The part that was being read is
 * then left out as a whole: half of it could pass for all, and say what is not so.
 */
export type KeepTime = () => void;

/** Begins the time for looking by a clock in milliseconds. */
export function startTime(now: () => number): KeepTime {
  const end = now() + patience;
  return () => {
    if (now() > end) throw new Error('The time for looking is over');
  };
}
