import * as z from '../../schema.ts';

/** What a wording can do that its writer may not want. */
export const wordingSorts = [
  /** Makes the writer small: apologising for existing, minimising, asking for permission. */
  'shrinking',
  'always_never',
  /** Says what somebody is. */
  'label',
  /** Claims to know what somebody thinks, feels or meant. */
  'mind_reading',
  /** Contempt, insults, threats, ultimatums. */
  'attack',
] as const;
export const WordingSort = z.enum(wordingSorts);
export type WordingSort = z.infer<typeof WordingSort>;
