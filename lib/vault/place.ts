import { toBase64, utf8 } from '../bytes.ts';
import { stored } from './sealing.ts';
import { VaultError } from './vault-error.ts';
import type { VaultKeys } from './vault-keys.ts';

/** Rows of one shelf whose times are in one such span, about six days, lie at one place; in milliseconds. */
export const span = 2 ** 29;

/** Where a row lies, once it is known. */
export interface Place {
  shelf: string;
  /** The earliest time that lies there; `span` later the next place begins. */
  from: number;
}

/**
 * The place of a row as it stands on the disk. It is one block under AES, so that equal places are equal
 * and nothing else can be told without the key: neither when, nor on which shelf. A place is found by its
 * name, and all there are can be listed and read.
 */
export async function placeOf(keys: VaultKeys, shelf: string, at: number): Promise<string> {
  const block = new Uint8Array(blockLength - 1);
  new DataView(block.buffer).setUint32(0, Math.floor(at / span));
  block.set(utf8(shelf), 4);
  return toBase64(new Uint8Array(await crypto.subtle.encrypt(oneBlock, keys.places, block)));
}

export async function readPlace(keys: VaultKeys, place: string): Promise<Place> {
  const sealed = stored(place, blockLength);
  try {
    const block = new Uint8Array(await crypto.subtle.decrypt(oneBlock, keys.places, sealed));
    const shelf = new TextDecoder().decode(block.subarray(4)).replace(/\0+$/, '');
    return { shelf, from: new DataView(block.buffer).getUint32(0) * span };
  } catch (error) {
    throw new VaultError('tampered', error);
  }
}

const blockLength = 16;

/** CBC of a single block, padding and all, is the bare cipher: WebCrypto has no other way to it. */
const oneBlock = { name: 'AES-CBC', iv: new Uint8Array(blockLength) };
