import { type Bytes, utf8 } from '../bytes.ts';
import { VaultError } from './vault-error.ts';

/** Crockford's base 32: no letter that could be taken for a digit. The last five only check. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
const length = 32;

/** A recovery key of 160 random bits: eight groups of four and a check character, to be written down. */
export function newRecoveryKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(length));
  const text = Array.from(random, (byte) => symbols[byte % 32]).join('');
  return [...(text.match(/.{4}/g) ?? []), checkOf(text)].join('-');
}

/**
 * What a typed recovery key stands for; case, blanks, hyphens, and O, I and L for digits do not matter.
 * Throws a `VaultError` "mistyped" where its check character does not fit.
 */
export function recoverySecret(typed: string): Bytes {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const text = plain.slice(0, length);
  if (!/^[0-9A-HJKMNP-TV-Z]{32}$/.test(text) || plain.slice(length) !== checkOf(text)) {
    throw new VaultError('mistyped');
  }
  return utf8(text);
}

/** The remainder by 37: one wrong character, or two that changed places, never give the same. */
function checkOf(text: string): string {
  const remainder = Array.from(text).reduce(
    (sum, each) => (sum * 32 + symbols.indexOf(each)) % 37,
    0,
  );
  return symbols.charAt(remainder);
}
