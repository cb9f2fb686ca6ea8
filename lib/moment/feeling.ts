import * as z from '../schema.ts';

/** Words for how it landed, in the order in which they are offered. */
export const feelings = [
  'hurt',
  'sad',
  'lonely',
  'ashamed',
  'embarrassed',
  'anxious',
  'angry',
  'resentful',
  'jealous',
  'confused',
  'numb',
  'tired',
  'disappointed',
  'guilty',
  'relieved',
  'hopeful',
] as const;

export const Feeling = z.enum(feelings);
export type Feeling = z.infer<typeof Feeling>;
