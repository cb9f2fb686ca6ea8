import { Failure } from '../log/failure.ts';
import { CaptureLevel } from '../moment/capture-level.ts';
import { Context } from '../moment/context.ts';
import { Felt } from '../moment/felt.ts';
import * as z from '../schema.ts';

/** How a write ended: `saved` once it is on the disk, or the reason why it is not. */
export const Outcome = z.enum(['saved', ...Failure.options]);
export type Outcome = z.infer<typeof Outcome>;

/** A press that could not be saved, as far as a page has to show it. */
export const UnsavedPress = z.strictObject({
  id: z.string(),
  felt: Felt,
  /** When it was pressed, in milliseconds since 1970. */
  at: z.number(),
  context: Context,
  failure: Failure,
});
export type UnsavedPress = z.infer<typeof UnsavedPress>;

/** What the popup knows when it has opened. */
export const Preview = z.strictObject({
  /** All that could be kept of the page in front. */
  page: Context,
  /** The level a press starts at here. */
  level: CaptureLevel,
  /** Earlier presses that could not be saved, oldest first. */
  unsaved: z.array(UnsavedPress),
});
export type Preview = z.infer<typeof Preview>;

/** What the background answers to each message. Our pages parse it; requests are parsed on the other side. */
export const answers = {
  'preview-page': Preview,
  'capture-moment': Outcome,
  'retry-unsaved': Outcome,
  'drop-unsaved': Outcome,
  'change-moment': Outcome,
  'delete-moment': Outcome,
  'restore-moment': Outcome,
  'erase-moment': Outcome,
  'open-moment': Outcome,
  'set-site-level': Outcome,
} as const;

export type MessageName = keyof typeof answers;
export type Answer<Name extends MessageName> = z.infer<(typeof answers)[Name]>;
