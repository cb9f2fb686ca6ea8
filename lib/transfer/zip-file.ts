import { Inflate } from 'fflate';
import { textOf } from './bytes-text.ts';
import { crc32 } from './crc32.ts';
import { limits } from './limits.ts';
import { RefusedFile } from './refusal.ts';

/** A part of a zip, as its directory lists it. */
interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its own header stands. */
  start: number;
}

const marks = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 } as const;
/** All that may stand behind the directory: its end, and a comment. */
const endSearch = 22 + 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === marks.part;
}

/**
 * The texts in a zip whose names `wanted` picks. Nothing is believed: the sizes that it declares are
 * added up before anything is unpacked, what comes out is counted while it does, and each part must
 * match its checksum.
 */
export function textsInZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { name: string; text: string }[] {
  const entries = entriesOf(bytes).filter(({ name }) => wanted(name));
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.foreignBytes) throw new RefusedFile('bomb');
  return entries.map((entry) => ({ name: entry.name, text: textOf(unpacked(bytes, entry)) }));
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new RefusedFile('unsupported_zip');
  const entries: Entry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== marks.entry)
      throw new RefusedFile('malformed');
    const nameLength = view.getUint16(at + 28, true);
    const isLocked = (view.getUint16(at + 8, true) & 1) !== 0;
    if (isLocked) throw new RefusedFile('unsupported_zip');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - endSearch; at -= 1) {
    if (view.getUint32(at, true) === marks.end) return at;
  }
  throw new RefusedFile('cut_short');
}

function unpacked(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { start, packed, size, method, crc } = entry;
  const view = viewOf(bytes);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== marks.part) {
    throw new RefusedFile('malformed');
  }
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw new RefusedFile('cut_short');
  if (size > 1024 * 1024 && size > packed * limits.packing) throw new RefusedFile('bomb');
  const raw = bytes.subarray(from, from + packed);
  const content = method === 0 ? raw : method === 8 ? inflated(raw, size) : undefined;
  if (!content) throw new RefusedFile('unsupported_zip');
  if (content.length !== size) throw new RefusedFile(content.length > size ? 'bomb' : 'cut_short');
  if (crc32(content) !== crc) throw new RefusedFile('checksum');
  return content;
}

/** Bytes that are handed to the unpacker at once: what comes out of so few stays small. */
const step = 8 * 1024;

/** Unpacks at most `size` bytes. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((part) => {
    if (filled + part.length > size) throw new RefusedFile('bomb');
    content.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < raw.length; at += step) {
      inflate.push(raw.subarray(at, at + step), at + step >= raw.length);
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('malformed', error);
  }
  return content.subarray(0, filled);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
