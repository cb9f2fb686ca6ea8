import type { Bytes } from '../bytes.ts';
import * as z from '../schema.ts';
import { VaultError } from './vault-error.ts';

/** How a passphrase is made into a key: Argon2id (RFC 9106) with one lane. */
export const Kdf = z.strictObject({
  name: z.literal('argon2id'),
  /** Memory in KiB. */
  m: z.int(),
  /** Passes over it. */
  t: z.int(),
  /** 16 random bytes, in base64. */
  salt: z.string().check(z.length(24)),
});
export type Kdf = z.infer<typeof Kdf>;

/** The key of 32 bytes that a passphrase makes. Takes about a second: a worker of a page does it. */
export type Derive = (passphrase: string, kdf: Kdf) => Promise<Bytes>;

/** What a new passphrase is given: the second choice of RFC 9106, with one lane. */
export const presentCost = { name: 'argon2id', m: 64 * 1_024, t: 3 } as const;

/** What is taken from a file, which may be anybody's: the least that OWASP advises, and what a page bears. */
const least = { m: 19 * 1_024, t: 2 };
export const most = { m: 256 * 1_024, t: 10 };

/** Throws a `VaultError` where `kdf` asks for too much, or for too little. Nothing is allocated before. */
export function checkCost({ m, t }: Kdf): void {
  if (m > most.m || t > most.t) throw new VaultError('too_costly');
  if (m < least.m || t < least.t) throw new VaultError('too_cheap');
}
