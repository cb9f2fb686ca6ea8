import { direction } from '../../../lib/words/words.ts';

/** How far a mark at the very end of a scale reaches beyond it. */
export const overhang = 8;

/** From where to where a scale of this width goes: from the side on which a line of text begins. */
export function across(width: number, start = overhang, end = overhang): [number, number] {
  return direction() === 'rtl' ? [width - start, end] : [start, width - end];
}

/** The side on which a line of text begins, in pixels, and the one on which it ends. */
export function sides(width: number): { start: number; end: number } {
  return direction() === 'rtl' ? { start: width, end: 0 } : { start: 0, end: width };
}

/** About as wide as a letter of the labels is on average. */
const letterWidth = 7;

/** `text`, cut so that it takes about this many pixels at most. */
export function fitted(text: string, pixels: number): string {
  const most = Math.max(4, Math.floor(pixels / letterWidth));
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

/** About as many pixels as `text` takes. */
export function widthOf(text: string): number {
  return Array.from(text).length * letterWidth;
}
