const MiB = 1024 * 1024;

/** What is read of a file at most. Whoever made it may mean harm. */
export const limits = {
  /** Bytes of another tool's file, and of all that is unpacked from it. */
  foreignBytes: 50 * MiB,
  foreignRecords: 50_000,
  /**
   * Bytes of a file of our own. It is read as a stream, a line at a time, so that its size costs time and
   * no memory: 200,000 moments as people write them are about as much.
   */
  ownBytes: 256 * MiB,
  ownRecords: 200_000,
  /** UTF-16 units of one line of our own: a record in the log has 256 Ki at most. */
  line: 300 * 1024,
  /** How deep JSON may be nested. */
  depth: 32,
  /** How many times larger than it was packed a part of a zip may be, where it is more than a little. */
  packing: 200,
  /** scrypt's cost as the power of two that is tried unasked: about 256 MiB of memory. */
  work: 18,
  /** The same after the person agreed: about 1 GiB. */
  workAsked: 20,
} as const;
