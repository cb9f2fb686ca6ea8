/** Why a file is not taken, as data: each has a sentence for the person. */
export const refusals = [
  /** More bytes than are read, in the file or in what is packed into it. */
  'too_large',
  /** More records than are read. */
  'too_many',
  /** Nested deeper than any format is. */
  'too_deep',
  /** No format that is known. */
  'unknown_format',
  /** A known format of a version that is not. */
  'unknown_version',
  /** Not text in UTF-8. */
  'not_text',
  /** It ends before its end. */
  'cut_short',
  /** It breaks the rules of its own format. */
  'malformed',
  /** One name stands twice in one place: two readers would see two different things. */
  'duplicate_keys',
  /** It holds more or fewer records than it says. */
  'wrong_counts',
  /** What is packed is larger than it says, or far larger than it is packed. */
  'bomb',
  /** A part does not match its own checksum. */
  'checksum',
  /** Packed or locked in a way that is not read here. */
  'unsupported_zip',
  'wrong_passphrase',
  /** Locked with a key, not with a passphrase. */
  'not_by_passphrase',
  /** Its passphrase takes more memory to try than is given. */
  'too_much_work',
  /** It was altered after it was locked, or cut. */
  'altered',
  /** It is whole, and has nothing in it. */
  'empty',
  /** The browser could not read the file, or it changed meanwhile. */
  'unreadable',
] as const;
export type Refusal = (typeof refusals)[number];

/** A file that is not taken, carried as an error through promises. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal, { cause });
    this.refusal = refusal;
  }
}

/** The refusal that an error while reading a file stands for; undefined for a fault of another sort. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof RefusedFile) return error.refusal;
  const unread = ['NotReadableError', 'NotFoundError', 'SecurityError'];
  return error instanceof DOMException && unread.includes(error.name) ? 'unreadable' : undefined;
}
