/** Bytes that no other thread shares: what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function toBase64(bytes: Bytes): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Undefined where `text` is not exactly what `toBase64` writes: every changed character is noticed. */
export function fromBase64(text: string): Bytes | undefined {
  const decoded = decode(text);
  // Blanks are passed over in decoding, and the last character may hold bits that are thrown away.
  if (decoded === undefined || text.length !== 4 * Math.ceil(decoded.length / 3)) return undefined;
  const bytes = new Uint8Array(decoded.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = decoded.charCodeAt(at);
  const tail = bytes.length - (bytes.length % 3 || 3);
  return text.endsWith(toBase64(bytes.subarray(Math.max(tail, 0)))) ? bytes : undefined;
}

function decode(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

export function joined(...parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
