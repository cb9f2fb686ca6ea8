import { argon2idAsync } from '@noble/hashes/argon2.js';
import { type Bytes, utf8 } from '../bytes.ts';
import * as z from '../schema.ts';
import { checkCost, Kdf, most } from '../vault/derive.ts';
import { stored } from '../vault/sealing.ts';
import { VaultError, type VaultFailure } from '../vault/vault-error.ts';

const Request = z.strictObject({
  passphrase: z.string().check(z.minLength(1), z.maxLength(1_024)),
  kdf: Kdf,
});

export type DeriveAnswer = { key: Bytes } | { failure: VaultFailure };

/**
 * What the worker that derives keys answers to a message. Tells how far it has come, from 0 to 1. One
 * passphrase typed on two keyboards is one: it is brought into Unicode's form NFKC.
 */
export async function answerDerive(
  request: unknown,
  onProgress: (part: number) => void = () => undefined,
): Promise<DeriveAnswer> {
  try {
    const parsed = Request.safeParse(request);
    if (!parsed.success) throw new VaultError('tampered', parsed.error);
    const { passphrase, kdf } = parsed.data;
    checkCost(kdf);
    const { m, t } = kdf;
    const cost = { m, t, p: 1, dkLen: 32, maxmem: most.m * 1_024, onProgress };
    const bytes = utf8(passphrase.normalize('NFKC'));
    const key = await argon2idAsync(bytes, stored(kdf.salt, 16), cost);
    return { key: Uint8Array.from(key) };
  } catch (error) {
    if (error instanceof VaultError) return { failure: error.failure };
    throw error;
  }
}
