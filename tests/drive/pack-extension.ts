import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const deflated = 8;
const utf8Names = 0x0800;

/** Packs the folder of an extension into one file (ZIP, PKWARE APPNOTE 6.3), as the stores take it. */
export async function packExtension(folder: string, file: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const content = await readFile(path);
    const packed = deflateRawSync(content);
    const facts = describe(name, content, packed);
    const local = Buffer.concat([word32(0x04034b50), facts, name, packed]);
    directory.push(
      Buffer.concat([
        word32(0x02014b50),
        word16(20),
        facts,
        Buffer.alloc(10),
        word32(offset),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = [word32(0x06054b50), word16(0), word16(0)];
  end.push(word16(parts.length), word16(parts.length), word32(list.length), word32(offset));
  await writeFile(file, Buffer.concat([...parts, list, ...end, word16(0)]));
}

/** The facts that stand both before a file and in the directory at the end. */
function describe(name: Buffer, content: Buffer, packed: Buffer): Buffer {
  const midnightOf1980 = word32(0x00210000);
  return Buffer.concat([
    word16(20),
    word16(utf8Names),
    word16(deflated),
    midnightOf1980,
    word32(crc32(content)),
    word32(packed.length),
    word32(content.length),
    word16(name.length),
    word16(0),
  ]);
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
