import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Context, withoutRaw } from './context.ts';
import { DraftEdits, Drafts } from './draft.ts';
import { draftsWith } from './drafts-with.ts';
import { Felt } from './felt.ts';
import { Instant } from './instant.ts';
import { Kind } from './kind.ts';
import { Reflection, ReflectionChange } from './reflection.ts';
import { reflectionWith } from './reflection-with.ts';

/** Where a press came from; `import` where another tool's file brought the moment in. */
export const Via = z.enum(['popup', 'keys', 'menu', 'import']);
export type Via = z.infer<typeof Via>;

export const MomentId = z.uuid();

/** One logged event, as it lies in the log. */
export const Moment = z.strictObject({
  id: MomentId,
  felt: Felt,
  at: Instant,
  /** The IANA time zone the person was in ("Europe/Berlin"), so that an hour of the day keeps its meaning. */
  zone: z.string().check(z.maxLength(64)),
  via: Via,
  context: Context,
  kind: z.optional(Kind),
  /** What a camera would have recorded, in the person's words. */
  facts: z.optional(z.string().check(z.maxLength(caps.facts))),
  reflection: z.optional(Reflection),
  drafts: z.optional(Drafts),
  /** Set while the moment is parked: out of sight until then. */
  parkedUntil: z.optional(Instant),
  /** Set where the person keeps the raw context from fading. */
  keepsContext: z.optional(z.literal(true)),
  /** When the raw context was erased. */
  fadedAt: z.optional(Instant),
  /** Grows by one with each change; tells which of two copies is the newer. */
  revision: z.int().check(z.minimum(1)),
  changedAt: Instant,
  /** Set while the moment lies among the recently deleted. */
  deletedAt: z.optional(Instant),
});
export type Moment = z.infer<typeof Moment>;

/** What a person may edit afterwards; `null` empties a field. */
export const MomentChange = z.strictObject({
  kind: z.optional(z.nullable(Kind)),
  facts: z.optional(z.nullable(z.string().check(z.maxLength(caps.facts)))),
  /** What is kept of the page instead. */
  context: z.optional(Context),
  reflection: z.optional(ReflectionChange),
  /** Draft by draft: another page may have written another one a moment ago. */
  drafts: z.optional(DraftEdits),
  parkedUntil: z.optional(z.nullable(Instant)),
  keepsContext: z.optional(z.nullable(z.literal(true))),
});
export type MomentChange = z.infer<typeof MomentChange>;

/** `moment` with `change` made at `now`. */
export function changed(moment: Moment, change: MomentChange, now: number): Moment {
  const reflection = change.reflection && reflectionWith(moment.reflection, change.reflection);
  const edited = {
    ...moment,
    ...change,
    ...(change.reflection && { reflection: reflection ?? null }),
    ...(change.drafts && { drafts: draftsWith(moment.drafts ?? [], change.drafts) }),
  };
  const kept = Object.entries(edited).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return { ...(Object.fromEntries(kept) as Moment), revision: moment.revision + 1, changedAt: now };
}

/** `moment` put among the recently deleted at `now`. */
export function deleted(moment: Moment, now: number): Moment {
  return { ...moment, deletedAt: now, revision: moment.revision + 1, changedAt: now };
}

/** `moment` taken back from the recently deleted at `now`. */
export function restored(moment: Moment, now: number): Moment {
  const { deletedAt: _, ...rest } = moment;
  return { ...rest, revision: moment.revision + 1, changedAt: now };
}

/** `moment` with its raw context erased at `now`; what was learned of it stays. */
export function faded(moment: Moment, now: number): Moment {
  return {
    ...moment,
    context: withoutRaw(moment.context),
    fadedAt: now,
    revision: moment.revision + 1,
    changedAt: now,
  };
}
