/** Two devices' clocks may differ by a zone that was set wrong, not by more. */
const ahead = 24 * 60 * 60 * 1_000;
const earliest = Date.UTC(2000, 0, 1);

/**
 * Whether a moment can be placed in time: one from the future, or from before there was anything to log,
 * was logged under a wrong clock. Of that one its time is not believed; all else is.
 */
export function isDated(at: number, now: number): boolean {
  return at >= earliest && at <= now + ahead;
}
