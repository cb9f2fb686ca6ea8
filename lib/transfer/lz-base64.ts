import { RefusedFile } from './refusal.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const bitsPerLetter = 6;

/**
 * The text in `packed`, as lz-string (1.5) packs into base64. Written anew because the package has no
 * bound: one of its texts of a few kilobytes can unpack to gigabytes. Refuses more than `most` UTF-16 units.
 */
export function unpackLz(packed: string, most: number): string {
  const bits = bitReader(packed.replaceAll(/[\s=]/g, ''));
  // The first three codes say: a letter of 8 bits, a letter of 16 bits, the end.
  const words: string[] = ['', '', ''];
  const parts: string[] = [];
  let width = 2;
  let before = '';
  let length = 0;
  for (;;) {
    const code = bits(width);
    if (code === 2) return parts.join('');
    const isNew = code < 2;
    const word = isNew
      ? String.fromCharCode(bits(code === 0 ? 8 : 16))
      : known(words, code, before);
    if (isNew) words.push(word);
    if (before !== '') words.push(before + word.charAt(0));
    while (words.length >= 2 ** width) width += 1;
    parts.push(word);
    before = word;
    length += word.length;
    if (length > most) throw new RefusedFile('bomb');
  }
}

/** The word of a code; the one that is about to be added is the word before and its first letter. */
function known(words: readonly string[], code: number, before: string): string {
  const word = words[code];
  if (word !== undefined) return word;
  if (code !== words.length || before === '') throw new RefusedFile('malformed');
  return before + before.charAt(0);
}

/** Reads numbers of so many bits, the lowest bit first, out of letters whose highest bit comes first. */
function bitReader(letters: string): (count: number) => number {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) {
      const letter = alphabet.indexOf(letters.charAt(Math.floor(at / bitsPerLetter)) || '?');
      const isCut = at >= letters.length * bitsPerLetter;
      if (letter < 0) throw new RefusedFile(isCut ? 'cut_short' : 'malformed');
      value += ((letter >> (bitsPerLetter - 1 - (at % bitsPerLetter))) & 1) * 2 ** bit;
    }
    return value;
  };
}
