/** How a write ended that did not fail: both copies have it, or one of them alone. */
export type Written = 'saved' | 'saved_one_copy';

/** Whether something lies on the disk, in one copy at least. */
export function isSaved(outcome: string): outcome is Written {
  return outcome === 'saved' || outcome === 'saved_one_copy';
}
