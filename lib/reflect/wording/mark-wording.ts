import { withoutFeelings } from './feeling-statement.ts';
import { fold } from './fold.ts';
import arabic from './patterns-ar.json';
import german from './patterns-de.json';
import english from './patterns-en.json';
import { type Pattern, Patterns, sourceOf, wordEnd, wordStart } from './pattern.ts';
import { withoutOverlap } from './without-overlap.ts';
import { type WordingSort, wordingSorts } from './wording-sort.ts';

/** A phrase in a text that may do what its writer does not want. */
export interface Mark {
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
  sort: WordingSort;
  /** The pattern that found it. */
  id: string;
  /** Another wording, in the language of the phrase. */
  instead: string;
}

/** People write in more languages than their browser speaks: all are looked for in every text. */
const languages: readonly Pattern[][] = [english, german, arabic].map((table) =>
  Patterns.parse(table),
);

/** All patterns of a language in one expression: a text is gone through once. */
interface Search {
  patterns: readonly Pattern[];
  expression: RegExp;
}

const searches = new Map<string, readonly Search[]>();

/**
 * The phrases of these sorts in `text`, in their order, none over another. What a person says of their
 * own feeling is never among them. In time that grows with the text and no faster.
 */
export function markWording(text: string, sorts: readonly WordingSort[] = wordingSorts): Mark[] {
  const folded = fold(text);
  const clear = withoutFeelings(folded.text);
  const found = searchesFor(sorts).flatMap((search) => marksOf(search, clear));
  const place = (unit: number) => folded.at[unit] ?? text.length;
  return withoutOverlap(found).map(({ start, end, sort, id, instead }) => {
    return { start: place(start), end: place(end), sort, id, instead };
  });
}

function searchesFor(sorts: readonly WordingSort[]): readonly Search[] {
  const key = wordingSorts.filter((sort) => sorts.includes(sort)).join();
  const made = searches.get(key) ?? languages.flatMap((patterns) => searchFor(patterns, sorts));
  searches.set(key, made);
  return made;
}

function searchFor(all: readonly Pattern[], sorts: readonly WordingSort[]): Search[] {
  const patterns = all.filter(({ sort }) => sorts.includes(sort));
  if (patterns.length === 0) return [];
  const either = patterns.map(({ find }) => `(${sourceOf(fold(find).text)})`).join('|');
  return [{ patterns, expression: new RegExp(`${wordStart}(?:${either})${wordEnd}`, 'gu') }];
}

function marksOf({ patterns, expression }: Search, text: string): Mark[] {
  return [...text.matchAll(expression)].flatMap((match) => {
    const pattern = patterns[match.slice(1).findIndex((group) => group !== undefined)];
    if (!pattern) return [];
    const { id, sort, instead } = pattern;
    return [{ start: match.index, end: match.index + match[0].length, sort, id, instead }];
  });
}
