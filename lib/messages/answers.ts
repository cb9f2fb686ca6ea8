import type { Failure } from '../log/failure.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import type { Context } from '../moment/context.ts';
import type { Felt } from '../moment/felt.ts';
import type { TakenBack } from '../transfer/batch.ts';

/** How a write ended: `saved` once it is on the disk, or the reason why it is not. */
export type Outcome = 'saved' | Failure;

/** A press that could not be saved, as far as a page has to show it. */
export interface UnsavedPress {
  id: string;
  felt: Felt;
  /** When it was pressed, in milliseconds since 1970. */
  at: number;
  context: Context;
  failure: Failure;
}

/** What the popup knows when it has opened. */
export interface Preview {
  /** All that could be kept of the page in front. */
  page: Context;
  /** The level a press starts at here. */
  level: CaptureLevel;
  /** Earlier presses that could not be saved, oldest first. */
  unsaved: UnsavedPress[];
}

/**
 * What the background answers to each message. Only our own worker can answer our pages, so an answer
 * is a type and no schema; requests decide what is written, and are parsed.
 */
export interface Answers {
  'preview-page': Preview;
  'capture-moment': Outcome;
  'retry-unsaved': Outcome;
  'drop-unsaved': Outcome;
  'change-moment': Outcome;
  'delete-moment': Outcome;
  'restore-moment': Outcome;
  'erase-moment': Outcome;
  'open-moment': Outcome;
  'keep-moment': Outcome;
  'park-moment': Outcome;
  'add-person': Outcome;
  'change-person': Outcome;
  'remove-person': Outcome;
  'move-conversation': Outcome;
  'merge-people': Outcome;
  'part-people': Outcome;
  'add-check-in': Outcome;
  'set-site-level': Outcome;
  'begin-import': Outcome;
  'import-records': Outcome;
  'finish-import': Outcome;
  'undo-import': TakenBack | Failure;
  'undo-unfinished-imports': Outcome;
}

export type MessageName = keyof Answers;
export type Answer<Name extends MessageName> = Answers[Name];

/** The answer to a message that is unknown, malformed, oversized or from elsewhere. */
export const refusal = 'refused' satisfies Failure;
