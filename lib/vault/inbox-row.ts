import { type Bytes, joined, toBase64 } from '../bytes.ts';
import { insideOf, type Marked, markedOf, newMark, rowOf, type VaultRow } from './sealed-row.ts';
import { aesKey, bound, padded, seal, stored, unseal } from './sealing.ts';
import { VaultError } from './vault-error.ts';
import { derived, type VaultKeys } from './vault-keys.ts';

export const inboxForm = 'sealed-to-1';
const publicKeyLength = 32;

/** What everybody may know of a vault, and what sealing to it needs. */
export interface Recipient {
  keyId: string;
  publicKey: string;
}

/**
 * Seals a row so that only the private key opens it: a pair of X25519 keys for this row alone, HKDF with
 * SHA-256 over what both make together and both public keys, AES-256-GCM.
 */
export async function sealTo({ keyId, publicKey }: Recipient, row: VaultRow): Promise<VaultRow> {
  const own = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  if (!('privateKey' in own)) throw new TypeError('no pair of keys');
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const key = await sharedKey(own.privateKey, stored(publicKey, publicKeyLength), [
    toBase64(ephemeral),
    publicKey,
  ]);
  const sealed = await seal(key, padded(insideOf(row, newMark())), boundTo(keyId, row.id));
  const body = toBase64(joined(ephemeral, sealed));
  return { id: row.id, at: 0, shelf: 'inbox', form: inboxForm, body };
}

export async function openSealedTo(keys: VaultKeys, sealed: VaultRow): Promise<Marked> {
  const { id, body: text } = rowOf(sealed, inboxForm);
  const body = stored(text);
  const ephemeral = body.slice(0, publicKeyLength);
  const key = await sharedKey(keys.inbox, ephemeral, [toBase64(ephemeral), keys.publicKey]);
  return markedOf(id, await unseal(key, body.slice(publicKeyLength), boundTo(keys.id, id)));
}

async function sharedKey(own: CryptoKey, theirs: Bytes, both: readonly string[]) {
  try {
    const their = await crypto.subtle.importKey('raw', theirs, 'X25519', true, []);
    const algorithm = { name: 'X25519', public: their };
    // Refuses what everybody could know: a point of small order.
    const shared = new Uint8Array(await crypto.subtle.deriveBits(algorithm, own, 256));
    const raw = await derived(shared, both.join(' '), 'inbox');
    return await aesKey(raw);
  } catch (error) {
    throw new VaultError('tampered', error);
  }
}

function boundTo(keyId: string, id: string) {
  return bound(inboxForm, keyId, id);
}
