import { cutText } from '../moment/cut-text.ts';

const controls = /[\p{Cc}\p{Bidi_Control}\u{feff}]+/gu;
const spaces = /\s+/g;

/**
 * One line of `text` from a page, at most `cap` UTF-16 units: white space folded, control characters
 * and those that turn the direction of writing taken out. Undefined where nothing is left.
 */
export function cleanLine(text: string, cap: number): string | undefined {
  // A page may hand over megabytes; folding looks at no more than could be kept.
  const line = text
    .slice(0, cap * 4)
    .replace(controls, ' ')
    .replace(spaces, ' ')
    .trim();
  return cutText(line, cap).text.trim() || undefined;
}
