import { oncePer, oncePerElement } from '../once-per.ts';
import type { View } from '../view.ts';
import { isNotice } from './notices.ts';
import { classesOf } from './words-in.ts';

/** How a row is built: its own tag and classes, and those of what it holds. */
const buildOf = oncePerElement(
  (row, view) => new Set([row, ...view.within(row, '*')].flatMap(marksOf)),
);

function marksOf(element: Element): string[] {
  return [element.localName, ...classesOf(element)];
}

/** The share of what either row is built of that both are: 0 to 1 (Jaccard, 1912). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** How like a message another row must be to be a message at all. */
const alike = 0.6;

/** Whether a row is built like one of the last of `some`, and is none of those that nobody wrote. */
export function likeSome(some: readonly Element[], view: View): (row: Element) => boolean {
  const builds = some.slice(-8).map((row) => buildOf(row, view));
  return oncePer((row) => {
    if (isNotice(row)) return false;
    const build = buildOf(row, view);
    return builds.some((each) => likeness(each, build) >= alike);
  });
}

/**
 * Whether a row is built like another one, and may hold more than that: "Seen" below the last message
 * stands on a side too.
 */
export function twinsIn(rows: readonly Element[], view: View): (row: Element) => boolean {
  return (row) => {
    const own = buildOf(row, view);
    return rows.some((other) => {
      if (other === row) return false;
      const build = buildOf(other, view);
      return likeness(own, build) >= alike || (build.size > 2 && build.isSubsetOf(own));
    });
  };
}
