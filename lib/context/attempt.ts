/** What `read` answers; undefined where it throws. The page is not ours: its elements may stand in for its methods, and its time is short. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
