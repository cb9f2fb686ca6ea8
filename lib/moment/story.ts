import * as z from '../schema.ts';

/** What a moment seemed to say about the person, in the order in which it is offered. */
export const stories = [
  'too_much',
  'do_not_matter',
  'opening_up_hurts',
  'do_not_belong',
  'not_good_enough',
  'not_wanted',
  'voice_does_not_count',
  /** In the person's own words. */
  'own',
] as const;

export const Story = z.enum(stories);
export type Story = z.infer<typeof Story>;
