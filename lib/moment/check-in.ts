import * as z from '../schema.ts';
import { Instant } from './instant.ts';
import { Lighter } from './reflection.ts';

/** How much room the moments take up, beside before. */
export const Room = z.enum(['less', 'same', 'more']);

/** How much the person still needs this. */
export const Needed = z.enum(['yes', 'less', 'no']);

/** An answer to "is this helping?" (two questions, once a week at most) or to "do you still need this?" */
export const CheckIn = z.strictObject({
  id: z.uuid(),
  at: Instant,
  asked: z.enum(['helping', 'needed']),
  lighter: z.optional(Lighter),
  room: z.optional(Room),
  needed: z.optional(Needed),
});
export type CheckIn = z.infer<typeof CheckIn>;
