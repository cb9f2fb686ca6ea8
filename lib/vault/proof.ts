import { toBase64 } from '../bytes.ts';
import * as z from '../schema.ts';
import { bound, padded, seal, stored, unpadded, unseal } from './sealing.ts';
import { VaultError } from './vault-error.ts';
import type { VaultKeys } from './vault-keys.ts';

/**
 * What the vault knows of its rows as a whole. It lies beside them, sealed, and is written with each
 * change of them, so that an older version of a row, a missing row, or an older header is noticed.
 */
export const Proof = z.strictObject({
  /** The header's generation when it was written. */
  generation: z.int().check(z.minimum(0)),
  /** How many changes there were: of two copies, the one with more is the newer. */
  seq: z.int().check(z.minimum(0)),
  count: z.int().check(z.minimum(0)),
  /** The sum of the marks of all rows, in hexadecimal. Nobody without the key knows one of them. */
  sum: z.string().check(z.regex(/^[0-9a-f]{1,32}$/)),
});
export type Proof = z.infer<typeof Proof>;

const form = 'proof-1';

export function emptyProof(generation: number): Proof {
  return { generation, seq: 0, count: 0, sum: '0' };
}

/** `proof` after rows with the marks `added` came, and those with the marks `gone` went. */
export function proofAfter(
  proof: Proof,
  added: readonly string[],
  gone: readonly string[] = [],
): Proof {
  const sum = BigInt(`0x${proof.sum}`) + sumOf(added) - sumOf(gone);
  return {
    ...proof,
    seq: proof.seq + 1,
    count: proof.count + added.length - gone.length,
    sum: BigInt.asUintN(128, sum).toString(16),
  };
}

function sumOf(marks: readonly string[]): bigint {
  return marks.reduce((total, mark) => total + BigInt(`0x${mark}`), 0n);
}

/** Whether `marks` are those of all the rows that `proof` knows of, each in its latest version. */
export function holds(proof: Proof, marks: readonly string[]): boolean {
  const { count, sum } = proofAfter(emptyProof(0), marks);
  return proof.count === count && proof.sum === sum;
}

export async function sealProof(keys: VaultKeys, proof: Proof): Promise<string> {
  return toBase64(await seal(keys.proof, padded(proof), bound(form, keys.id)));
}

/** Throws a `VaultError`: "rolled_back" where there is none, since a vault always has one. */
export async function openProof(keys: VaultKeys, sealed: string | undefined): Promise<Proof> {
  if (sealed === undefined) throw new VaultError('rolled_back');
  const inside = await unseal(keys.proof, stored(sealed), bound(form, keys.id));
  const parsed = Proof.safeParse(unpadded(inside));
  if (!parsed.success) throw new VaultError('tampered', parsed.error);
  return parsed.data;
}
