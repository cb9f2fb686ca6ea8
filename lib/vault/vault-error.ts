/** Why the vault did not open or change, as data: each has a sentence for the person. */
export type VaultFailure =
  /** No key is at hand, or its time has passed. */
  | 'locked'
  | 'wrong_passphrase'
  /** Well typed, and not the key of this vault. */
  | 'wrong_recovery_key'
  /** What was typed cannot be a recovery key: its check character does not fit. */
  | 'mistyped'
  /** Something is not as it was sealed: damaged, swapped, replaced or cut. */
  | 'tampered'
  /** Something is whole, and older than what was there before, or missing. */
  | 'rolled_back'
  /** A newer version of the extension wrote it. */
  | 'unknown_version'
  /** The key derivation asks for more memory or time than is ever given. */
  | 'too_costly'
  /** It asks for so little that a passphrase could be guessed. */
  | 'too_cheap'
  /** Another change of the lock is under way, or the lock is not in the state that this change needs. */
  | 'not_now';

/** An expected failure of the vault, carried as an error through promises. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly failure: VaultFailure;

  constructor(failure: VaultFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}
