import * as z from '../schema.ts';

/** Why something was not written, as data: each has a sentence for the person. */
export const Failure = z.enum([
  /** The database was written by a newer version of the extension. */
  'newer_log',
  /** The disk or the browser's share of it is full. */
  'no_space',
  /** The moment is not, or no longer, in the log. */
  'not_found',
  /** A record is larger than the log takes. */
  'too_large',
  /** The moment's record does not match its own checksum or schema. */
  'damaged',
  /** The database could not be opened, or gave an error of its own. */
  'storage',
  /** Storing went wrong since the browser started: nothing more is written until it starts again. */
  'until_restart',
  /** The two copies of the log and their ledger disagree: the person decides. */
  'recovery',
  /** The background did not answer. */
  'no_answer',
  /** The request was malformed. */
  'refused',
]);
export type Failure = z.infer<typeof Failure>;

/** An expected failure of the log, carried as an error through promises. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

/** The failure that an error out of IndexedDB stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LogError) return error.failure;
  if (!(error instanceof DOMException)) {
    // A fault of our own: told to the person as one of the log, and in full to the console.
    console.error(error);
    return 'storage';
  }
  if (error.name === 'QuotaExceededError') return 'no_space';
  if (error.name === 'VersionError') return 'newer_log';
  return 'storage';
}
