import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Instant } from './instant.ts';
import { LocalDate } from './local-date.ts';

/** How an expectation turned out. */
export const outcomes = [
  'happened',
  'something_else',
  'never_found_out',
  'stopped_mattering',
] as const;

export const ExpectationOutcome = z.enum(outcomes);
export type ExpectationOutcome = z.infer<typeof ExpectationOutcome>;

/** One thing that would be true if the story were, and the day to look back at it. */
export const Expectation = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(caps.line)),
  lookBackOn: LocalDate,
  outcome: z.optional(ExpectationOutcome),
  /** What came instead, in the person's words. */
  note: z.optional(z.string().check(z.maxLength(caps.facts))),
  /** When the outcome was told. */
  settledAt: z.optional(Instant),
});
export type Expectation = z.infer<typeof Expectation>;
