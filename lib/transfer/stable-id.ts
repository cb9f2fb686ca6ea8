/**
 * An id that follows from `name` alone (a UUID of version 8, from SHA-256): a record that is brought in
 * twice is the same one.
 */
export async function stableId(...name: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(name));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  const [version = 0, variant = 0] = [digest[6], digest[8]];
  digest[6] = (version & 0x0f) | 0x80;
  digest[8] = (variant & 0x3f) | 0x80;
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
