/** Bytes that no other thread shares: what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const atOnce = 8_192;

export function toBase64(bytes: Bytes): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += atOnce) {
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce));
  }
  return btoa(text);
}

/** Undefined where `text` is not exactly what `toBase64` writes: every changed character is noticed. */
export function fromBase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const decoded = atob(text);
  const bytes = new Uint8Array(decoded.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = decoded.charCodeAt(at);
  // The last character may hold bits that are thrown away.
  const tail = bytes.length - (bytes.length % 3 || 3);
  return text.endsWith(toBase64(bytes.subarray(Math.max(tail, 0)))) ? bytes : undefined;
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
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
