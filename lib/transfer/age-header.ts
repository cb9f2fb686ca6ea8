import { RefusedFile } from './refusal.ts';

const version = 'age-encryption.org/v1';
const armoured = '-----BEGIN AGE ENCRYPTED FILE-----';
/** More than one stanza of a passphrase takes by far. */
const longest = 2_048;

/** What the clear text at the beginning of an age file says. */
export interface AgeHeader {
  /** scrypt's cost, as the power of two. */
  work: number;
  /** How many bytes it takes. */
  length: number;
}

export function isArmoured(start: Uint8Array): boolean {
  return asciiOf(start).trimStart().startsWith(armoured);
}

export function isAge(start: Uint8Array): boolean {
  return asciiOf(start).startsWith('age-encryption.org/');
}

/**
 * Reads the header before anything is computed: whoever made the file chose how much memory trying its
 * passphrase takes. Refuses what is not locked with one passphrase alone.
 */
export function readAgeHeader(start: Uint8Array): AgeHeader {
  const text = asciiOf(start.subarray(0, longest));
  const [first, ...lines] = text.split('\n');
  if (first !== version) throw new RefusedFile('unknown_version');
  const stanzas = lines.filter((line) => line.startsWith('-> '));
  if (stanzas.some((line) => !line.startsWith('-> scrypt '))) {
    throw new RefusedFile('not_by_passphrase');
  }
  const end = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text);
  if (!end) throw new RefusedFile(start.length < longest ? 'cut_short' : 'malformed');
  const work = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d{0,3})$/.exec(stanzas[0] ?? '')?.[1];
  if (stanzas.length !== 1 || work === undefined) throw new RefusedFile('malformed');
  return { work: Number(work), length: end.index + end[0].length };
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, longest));
}
