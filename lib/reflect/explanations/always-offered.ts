import { standing } from '../../moment/explanation.ts';

/**
 * That the story is true, at least in part. Without it the person could not put their own reading among
 * the others, and the sum would be made up beforehand. It begins at nothing and can be taken away.
 */
export const storyTrue = 'story_true';

/** What takes up what was given to nothing else. */
export const notKnown = 'do_not_know_yet';

/**
 * Offered with every moment, and last: what is feared comes after the other causes have had their share
 * (the order of the responsibility pie: Greenberger & Padesky 1995), and what is left is not known yet.
 */
export const alwaysOffered = ['nothing_to_do_with_me', storyTrue, notKnown] as const;

/** Whether an explanation is one of the two that cannot be taken away. */
export function isStanding(id: string): boolean {
  return standing.some((each) => each === id);
}
