/** How a write ended that did not fail: both copies have it, or one of them alone. */
export type Written = 'saved' | 'saved_one_copy';

/** Whether something lies on the disk, in one copy at least. */
export function isSaved(outcome: string): outcome is Written {
  return outcome === 'saved' || outcome === 'saved_one_copy';
}

/** How several writes ended, taken together. */
export function allWritten(outcomes: readonly Written[]): Written {
  return outcomes.every((each) => each === 'saved') ? 'saved' : 'saved_one_copy';
}

/** Why something is not saved; undefined where it is. */
export function whyNotSaved<T extends string>(outcome: T): Exclude<T, Written> | undefined {
  return isSaved(outcome) ? undefined : (outcome as Exclude<T, Written>);
}
