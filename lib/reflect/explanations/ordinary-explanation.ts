import { ConversationWith } from '../../moment/context.ts';
import { Kind } from '../../moment/kind.ts';
import { ReadMark } from '../../moment/thread-facts.ts';
import * as z from '../../schema.ts';
import { Place } from './place.ts';

/* @__NO_SIDE_EFFECTS__ */
const span = (most: number) => {
  const hour = z.int().check(z.minimum(0), z.maximum(most));
  return z.tuple([hour, hour]);
};

/* @__NO_SIDE_EFFECTS__ */
const someOf = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.minLength(1));

/**
 * Another reading that is ordinary, and what has to be so for it to be offered. None is about the
 * worth of anybody, and none makes a real wrong small. Its words stand in `locales/explanations`.
 */
export const OrdinaryExplanation = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z_]{0,63}$/)),
  kinds: z.optional(someOf(Kind)),
  /** Names of services, as `lib/context/services` gives them. */
  services: z.optional(someOf(z.string())),
  places: z.optional(someOf(Place)),
  with: z.optional(ConversationWith),
  /** Hours of the day where the person is: from the first on, up to the second. They may run past midnight. */
  hours: z.optional(span(24)),
  /** The marks on my last message that it goes with. */
  marks: z.optional(someOf(ReadMark)),
  weekend: z.optional(z.boolean()),
  /** For how many hours my last message has stood there: from the first on, up to the second. */
  waited: z.optional(span(10_000)),
});
export type OrdinaryExplanation = z.infer<typeof OrdinaryExplanation>;
