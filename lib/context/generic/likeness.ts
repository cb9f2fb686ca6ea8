import { classesOf } from './words-in.ts';

/** How a row is built: its own tag and classes, and those of what it holds. */
export type Build = ReadonlySet<string>;

export function buildOf(row: Element): Build {
  return new Set([row, ...row.querySelectorAll('*')].flatMap(marksOf));
}

function marksOf(element: Element): string[] {
  return [element.localName, ...classesOf(element)];
}

/** How like one message another row must be to be a message at all. */
export const alike = 0.6;

/** The share of what either row is built of that both are: 0 to 1 (Jaccard, 1912). */
export function likeness(a: Build, b: Build): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / a.union(b).size;
}
