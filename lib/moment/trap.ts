import * as z from '../schema.ts';

/** Ways in which a hurt mind rounds things up: common clinical terms, added by the person and never told to them. */
export const traps = [
  'mind_reading',
  'fortune_telling',
  'all_or_nothing',
  'always_never',
  'catastrophizing',
  'personalizing',
  'labelling',
  'filtering',
  'discounting',
  'emotional_reasoning',
  'should_statements',
  'comparing',
] as const;

export const Trap = z.enum(traps);
export type Trap = z.infer<typeof Trap>;
