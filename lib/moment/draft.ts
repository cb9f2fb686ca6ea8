import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Instant } from './instant.ts';

/** The shapes a message can be drafted in, each with the parts that it is made of, in their order. */
export const draftShapes = {
  when_i_feel: ['when', 'feel', 'need', 'would'],
  asking: ['when', 'ask', 'because'],
  boundary: ['when', 'limit', 'then'],
  declining: ['thanks', 'decline', 'instead'],
  repair: ['mine', 'meant', 'would'],
  letter: ['letter'],
} as const;

export const DraftShape = z.enum(
  Object.keys(draftShapes) as [keyof typeof draftShapes, ...(keyof typeof draftShapes)[]],
);
export type DraftShape = z.infer<typeof DraftShape>;
export type DraftPart = (typeof draftShapes)[DraftShape][number];

const text = z.string().check(z.maxLength(caps.facts));

/** A message that the person composes here and copies by hand; it is never put into a page. */
export const Draft = z.strictObject({
  id: z.uuid(),
  shape: DraftShape,
  /** What was written into each part of the shape. */
  parts: z.array(z.strictObject({ part: z.string().check(z.maxLength(32)), text })),
  /** The whole, once the person has edited it by hand; else it follows from the parts. */
  text: z.optional(text),
  at: Instant,
  changedAt: Instant,
  /** When it was last copied. */
  copiedAt: z.optional(Instant),
});
export type Draft = z.infer<typeof Draft>;

/** How many drafts a moment is offered to hold. */
export const maxDrafts = 20;

/** How many it can hold: two tabs may each add the last one. */
export const mostDrafts = 2 * maxDrafts;

/** What a moment's drafts may take in all, in UTF-16 units of their JSON: what one message carries. */
export const draftsRoom = 120_000;

/** A moment's drafts, oldest first. */
export const Drafts = z.array(Draft).check(z.maxLength(mostDrafts));

/** Changes to a moment's drafts, by id; `null` takes one away. */
export const DraftEdits = z
  .record(z.uuid(), z.nullable(Draft))
  .check(
    z.refine((edits) => Object.entries(edits).every(([id, draft]) => (draft?.id ?? id) === id)),
  );
export type DraftEdits = Readonly<z.infer<typeof DraftEdits>>;
