import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Percent } from './percent.ts';

/** The two explanations that are always among them. */
export const standing = ['nothing_to_do_with_me', 'do_not_know_yet'] as const;

/** The most that a moment can have. */
export const mostExplanations = 12;

/** Another reading of a moment, with its share of 100. */
export const Explanation = z.strictObject({
  /** The id of one that was offered, or `own-1`, `own-2` … */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/)),
  /** As the person worded it: for their own, and for an offered one as it was worded then. */
  text: z.string().check(z.maxLength(caps.line)),
  share: Percent,
});
export type Explanation = z.infer<typeof Explanation>;

/** All of a moment's explanations: none, or shares that make 100. */
export const Explanations = z.array(Explanation).check(
  z.maxLength(mostExplanations),
  z.refine(
    (all) =>
      all.length === 0 ||
      (all.reduce((sum, { share }) => sum + share, 0) === 100 &&
        new Set(all.map(({ id }) => id)).size === all.length),
  ),
);
export type Explanations = z.infer<typeof Explanations>;
