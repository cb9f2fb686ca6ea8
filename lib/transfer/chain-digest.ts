const blockSize = 1024 * 1024;

/**
 * Tells whether two streams held the same: SHA-256 over blocks of 1 MiB, each together with the digest
 * before it. WebCrypto digests only what is in memory as a whole.
 */
export class ChainDigest {
  #block = new Uint8Array(blockSize);
  #filled = 0;
  #digest: Uint8Array<ArrayBuffer> = new Uint8Array(32);

  async add(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const taken = bytes.subarray(from, from + blockSize - this.#filled);
      this.#block.set(taken, this.#filled);
      this.#filled += taken.length;
      from += taken.length;
      if (this.#filled === blockSize) await this.#close();
    }
  }

  /** The digest of all that was added, in hexadecimal. */
  async end(): Promise<string> {
    await this.#close();
    return Array.from(this.#digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async #close(): Promise<void> {
    const linked = new Uint8Array(this.#digest.length + this.#filled);
    linked.set(this.#digest);
    linked.set(this.#block.subarray(0, this.#filled), this.#digest.length);
    this.#digest = new Uint8Array(await crypto.subtle.digest('SHA-256', linked));
    this.#filled = 0;
  }
}

/** The digest of all that `pieces` bring. */
export async function digestOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const digest = new ChainDigest();
  for await (const bytes of pieces) await digest.add(bytes);
  return digest.end();
}
