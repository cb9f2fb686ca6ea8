import type { Failure } from '../log/failure.ts';
import type { Standing } from '../log/opening.ts';
import type { Written } from '../log/written.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import type { Context } from '../moment/context.ts';
import type { Felt } from '../moment/felt.ts';
import type { TakenBack } from '../transfer/batch.ts';

/**
 * How a write ended: `saved` once it is on the disk twice, `saved_one_copy` where only one copy of the
 * log has it, or the reason why none has.
 */
export type Outcome = Written | Failure;

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
  /** How the two copies of the log stand; undefined where that could not be told. */
  standing: Standing | undefined;
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
  'settle-log': Outcome;
  'rebuild-log': Outcome;
  'repair-records': Outcome;
  'erase-everything': Outcome;
}

export type MessageName = keyof Answers;
export type Answer<Name extends MessageName> = Answers[Name];

/** The answer to a message that is unknown, malformed, oversized or from elsewhere. */
export const refusal = 'refused' satisfies Failure;
