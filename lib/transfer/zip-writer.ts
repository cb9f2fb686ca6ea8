import { strToU8, Zip, ZipDeflate } from 'fflate';
import { RefusedFile } from './refusal.ts';

/** What a zip holds at most, without an extension of the format that not every tool reads. */
const mostParts = 65_535;

/** A file in a zip, in folders with `/`. */
export interface TextFile {
  name: string;
  text: string;
  /** In milliseconds since 1970. */
  changedAt: number;
}

/** Packs `files` into a zip, handing each piece on as it is made. Resolves with how many there were. */
export async function writeZip(
  files: AsyncIterable<TextFile>,
  onPiece: (piece: Uint8Array) => void,
): Promise<number> {
  let fault: Error | null = null;
  const zip = new Zip((error, piece) => {
    fault ??= error;
    if (!error) onPiece(piece);
  });
  let count = 0;
  for await (const { name, text, changedAt } of files) {
    count += 1;
    if (count > mostParts) throw new RefusedFile('too_many');
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = new Date(Math.max(changedAt, earliest));
    zip.add(part);
    part.push(strToU8(text), true);
    if (fault) throw fault;
  }
  zip.end();
  return count;
}

/** A zip knows no time before 1980; a day later, whatever the time zone. */
const earliest = Date.UTC(1980, 0, 2);
