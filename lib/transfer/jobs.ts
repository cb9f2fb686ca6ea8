import type { Failure } from '../log/failure.ts';
import type { Felt } from '../moment/felt.ts';
import type { DryRun } from './dry-run.ts';
import type { Some } from './record.ts';
import type { Refusal } from './refusal.ts';
import type { MomentWords } from './sections.ts';
import type { Given } from './source.ts';
import type { TargetName } from './target.ts';

/** What a page asks of the worker. One worker does one thing at a time; to end it is to cancel. */
export type Job =
  | { do: 'export'; target: TargetName; words: MomentWords; passphrase?: string }
  | { do: 'look'; file: Blob; given: Given; passphrase?: string; mayWorkHard?: boolean }
  /** Brings in what was looked at last. */
  | { do: 'bring-in'; felt: Felt }
  /** The part that was handed over lies in the log. */
  | { do: 'go-on' };

/** What the worker answers. */
export type Report =
  /** How many records it has come through. */
  | { is: 'progress'; done: number }
  | { is: 'file'; file: Blob }
  /** The file is locked: its passphrase is needed, or a word that much memory may be used. */
  | { is: 'locked'; worksHard: boolean }
  | { is: 'plan'; plan: DryRun }
  /** A part for the log: the worker waits until it is told to go on. */
  | { is: 'some'; some: Some }
  | { is: 'end' }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; failure: Failure };
