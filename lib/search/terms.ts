import { fold } from './fold.ts';

/**
 * The words of `query` as they are looked for: folded, the longest first, which leaves the fewest moments
 * to the others. A word that is part of another one asks for nothing more and is left out.
 */
export function termsOf(query: string): string[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return words.filter(
    (word, place) => !words.slice(0, place).some((other) => other.includes(word)),
  );
}

/** Whether every text that holds all of `terms` holds all of `before`: then it is among what was found. */
export function narrows(before: readonly string[], terms: readonly string[]): boolean {
  return before.every((word) => terms.some((term) => term.includes(word)));
}
