import type { DraftShape } from '../moment/draft.ts';
import type { Feeling } from '../moment/feeling.ts';
import type { Need } from '../moment/need.ts';

/** What drafts are composed of in a language. */
export interface DraftWords {
  /**
   * The sentences of each shape, each with its wordings, richest first: "When {when}, I feel {feel}.",
   * "I feel {feel}.". A part that no wording holds is a sentence of its own.
   */
  sentences: Record<Exclude<DraftShape, 'letter'>, readonly (readonly string[])[]>;
  /** Feelings and needs as they stand in those sentences. */
  feelings: Record<Feeling, string>;
  needs: Record<Need, string>;
}
