import { type Bytes, fromBase64, joined, utf8 } from '../bytes.ts';
import { VaultError } from './vault-error.ts';

const nonceLength = 12;
/** The smallest length of a padded value, in bytes; each next one is twice as long. */
const smallest = 1_024;
const lengthField = 4;

/** What a sealed thing is bound to: in another place, or under another name, it does not open. */
export function bound(...parts: readonly string[]): Bytes {
  return utf8(JSON.stringify(['noticed', ...parts]));
}

/** A key for AES that cannot be read out again. */
export function aesKey(raw: Bytes, name = 'AES-GCM'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, name, false, ['encrypt', 'decrypt']);
}

/** Seals under AES-256-GCM with a fresh random nonce, which comes first. */
export async function seal(key: CryptoKey, bytes: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return joined(iv, new Uint8Array(sealed));
}

/** What `seal` sealed. Throws a `VaultError` "tampered" where anything differs. */
export async function unseal(key: CryptoKey, sealed: Bytes, additionalData: Bytes): Promise<Bytes> {
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, nonceLength), additionalData };
    const body = sealed.subarray(nonceLength);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, body));
  } catch (error) {
    throw new VaultError('tampered', error);
  }
}

/** `value` as bytes, filled up so that their number tells little of it. */
export function padded(value: unknown): Bytes {
  const text = utf8(JSON.stringify(value));
  let length = smallest;
  while (length < text.length + lengthField) length *= 2;
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, lengthField);
  return bytes;
}

/** The value in what `padded` made. */
export function unpadded(bytes: Bytes): unknown {
  const end = lengthField + new DataView(bytes.buffer).getUint32(0);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(lengthField, end)));
}

/** The bytes of a stored text: `length` of them, where that is known. */
export function stored(text: string, length?: number): Bytes {
  const bytes = fromBase64(text);
  if (!bytes || bytes.length !== (length ?? bytes.length)) throw new VaultError('tampered');
  return bytes;
}
