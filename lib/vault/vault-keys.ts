import { type Bytes, joined, toBase64, utf8 } from '../bytes.ts';
import { aesKey, stored } from './sealing.ts';

/** All that the lock keeps secret, as one text: the data key, and the inbox's pair of keys. */
export type Secrets = string;

const idLength = 16;
const keyLength = 32;
const use: KeyUsage[] = ['deriveBits'];

/** What comes before the 32 bytes of an X25519 private key in PKCS #8 (RFC 8410). */
const pkcs8 = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);

/** The keys that are made from the secrets: each for one use, and none can be read out again. */
export interface VaultKeys {
  /** Names the data key; no secret. */
  id: string;
  /** What the inbox is sealed to; no secret. */
  publicKey: string;
  rows: CryptoKey;
  places: CryptoKey;
  proof: CryptoKey;
  header: CryptoKey;
  inbox: CryptoKey;
}

export async function newSecrets(): Promise<Secrets> {
  const pair = await crypto.subtle.generateKey({ name: 'X25519' }, true, use);
  if (!('privateKey' in pair)) throw new TypeError('no pair of keys');
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const random = crypto.getRandomValues(new Uint8Array(idLength + keyLength));
  return toBase64(joined(random, privateKey.subarray(pkcs8.length), publicKey));
}

export async function keysOf(secrets: Secrets): Promise<VaultKeys> {
  const bytes = stored(secrets, idLength + 3 * keyLength);
  const part = (nth: number) => bytes.slice(idLength + nth * keyLength).slice(0, keyLength);
  const [data, secret, open] = [part(0), part(1), part(2)];
  const id = toBase64(bytes.slice(0, idLength));
  const mac = { name: 'HMAC', hash: 'SHA-256' };
  const macRaw = await derived(data, id, 'header');
  return {
    id,
    publicKey: toBase64(open),
    rows: await aesKey(await derived(data, id, 'rows')),
    places: await aesKey(await derived(data, id, 'places'), 'AES-CBC'),
    proof: await aesKey(await derived(data, id, 'proof')),
    header: await crypto.subtle.importKey('raw', macRaw, mac, false, ['sign', 'verify']),
    inbox: await crypto.subtle.importKey('pkcs8', joined(pkcs8, secret), 'X25519', false, use),
  };
}

/** 32 bytes out of a secret by HKDF with SHA-256 (RFC 5869), for one use of it. */
export async function derived(secret: Bytes, salt: string, purpose: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, use);
  const info = utf8(`noticed vault-1 ${purpose}`);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 8 * keyLength));
}
