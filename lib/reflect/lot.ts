/** A number that is always the same for the same text, and as good as drawn otherwise (FNV-1a, 32 bit). */
export function lot(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
