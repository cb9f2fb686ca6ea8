import * as z from '../schema.ts';

/** The shape of a dismissal, in the order in which the chips show them. */
export const kinds = [
  'no_reply',
  'left_on_read',
  'left_out',
  'passed_over',
  'brushed_off',
  'cold_tone',
  'pulled_away',
  'cancelled',
  'other',
] as const;

export const Kind = z.enum(kinds);
export type Kind = z.infer<typeof Kind>;
