import * as z from '../schema.ts';

/** Who may want to skip a prompt, each with a short text in the words of the prompts. */
export const skips = [
  'shaken',
  'going_round',
  'raw_thought',
  'no_story',
  'old_hurt',
  'other_side',
  'seeking_proof',
  'words_hurt',
  'not_safe',
  'no_one',
  'no_words',
  'body_uneasy',
  'feels_false',
  'no_plan',
  'watching',
  'missing',
  'hard_to_take_in',
  'tired',
] as const;

export const Skip = z.enum(skips);
export type Skip = z.infer<typeof Skip>;
