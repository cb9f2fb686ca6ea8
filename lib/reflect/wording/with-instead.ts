import type { Mark } from './mark-wording.ts';

/** The end of a sentence, or nothing, with what may stand before the next one. */
const sentenceEnd = /(?:^|[.!?…؟\n])[\s"'“”„«»(]*$/;

/** `text` with the other wording in the place of the marked phrase, in capitals where a sentence began with it. */
export function withInstead(text: string, { start, end, instead }: Mark): string {
  const first = text.charAt(start);
  const before = text.slice(0, start);
  const begins = first !== first.toLowerCase() && sentenceEnd.test(before);
  const wording = begins ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
  return before + wording + text.slice(end);
}
