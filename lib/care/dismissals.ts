import * as z from '../schema.ts';
import { Instant } from '../moment/instant.ts';
import { CareRule } from './care-settings.ts';

/** When the person last put aside, or answered, what a rule offered. */
export const Dismissals = z.partialRecord(CareRule, Instant);
export type Dismissals = z.infer<typeof Dismissals>;

/**
 * Whether `now` is less than `span` milliseconds from `then`: after it, or before it where the clock was set
 * back meanwhile.
 */
export function isWithin(span: number, then: number | undefined, now: number): boolean {
  return then !== undefined && Math.abs(now - then) < span;
}
