import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Instant } from './instant.ts';

/* @__NO_SIDE_EFFECTS__ */
const count = (most: number) => z.optional(z.int().check(z.minimum(0), z.maximum(most)));

/* @__NO_SIDE_EFFECTS__ */
const text = (cap: number) => z.optional(z.string().check(z.maxLength(cap)));

/** Who a message is from, as far as the page shows it. */
export const From = z.enum(['me', 'them', 'unknown']);
export type From = z.infer<typeof From>;

/** What a page shows of the way of my last message. No mark at all is `unknown`: it does not mean "not read". */
export const ReadMark = z.enum(['read', 'delivered', 'sent', 'unknown']);
export type ReadMark = z.infer<typeof ReadMark>;

/** How a conversation stood when a moment was logged: facts about messages, and no word of them. */
export const ThreadFacts = z.strictObject({
  lastFrom: From,
  /** How many of my messages stand at the end, one after another; left out where it cannot be told. */
  mineAtEnd: count(9_999),
  /** When the last message was written. */
  lastAt: z.optional(Instant),
  /** The same as the page words it, where that does not tell one instant: "Tuesday 14:51". */
  lastAtText: text(caps.time),
  /** The mark on my last message. */
  readMark: ReadMark,
});
export type ThreadFacts = z.infer<typeof ThreadFacts>;
