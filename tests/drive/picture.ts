import { crc32, deflateSync } from 'node:zlib';

/** An opaque picture: rows of red, green and blue bytes, from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * Reads the X window dump that Xvfb keeps of its screen (`-fbdir`). Format: `X11/XWDFile.h`; a
 * header of big-endian 32-bit words, a colour map, then the pixels as blue, green, red, unused.
 */
export function pictureFromWindowDump(dump: Buffer): Picture {
  const word = (index: number): number => dump.readUInt32BE(index * 4);
  const [headerBytes, width, height] = [word(0), word(4), word(5)];
  const [bitsPerPixel, bytesPerLine, colours] = [word(11), word(12), word(19)];
  if (bitsPerPixel !== 32) throw new Error(`A screen of ${bitsPerPixel} bits is not read here`);

  const start = headerBytes + colours * 12;
  const rgb = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    let from = start + y * bytesPerLine;
    for (let x = 0; x < width; x += 1, from += 4) {
      rgb[to++] = dump[from + 2] ?? 0;
      rgb[to++] = dump[from + 1] ?? 0;
      rgb[to++] = dump[from] ?? 0;
    }
  }
  return { width, height, rgb };
}

/** Encodes a picture as PNG (RFC 2083: eight bits, true colour, no filter, not interlaced). */
export function toPng({ width, height, rgb }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1) {
    lines.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
