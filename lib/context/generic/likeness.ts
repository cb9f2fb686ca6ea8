import { isNotice } from './notices.ts';
import { classesOf } from './words-in.ts';

/** How a row is built: its own tag and classes, and those of what it holds. */
type Build = ReadonlySet<string>;

function buildOf(row: Element): Build {
  return new Set([row, ...row.querySelectorAll('*')].flatMap(marksOf));
}

function marksOf(element: Element): string[] {
  return [element.localName, ...classesOf(element)];
}

/** The share of what either row is built of that both are: 0 to 1 (Jaccard, 1912). */
function likeness(a: Build, b: Build): number {
  const both = a.intersection(b).size;
  return both === 0 ? 0 : both / a.union(b).size;
}

/** How like a message another row must be to be a message at all. */
const alike = 0.6;

/** Whether a row is built like one of the last of `some`, and is none of those that nobody wrote. */
export function likeSome(some: readonly Element[]): (row: Element) => boolean {
  const builds: Build[] = some.slice(-8).map(buildOf);
  return (row) => {
    if (isNotice(row)) return false;
    const build = buildOf(row);
    return builds.some((each) => likeness(each, build) >= alike);
  };
}

/**
 * Whether a row is built like another one, and may hold more than that: "Seen" below the last message
 * stands on a side too.
 */
export function twinsIn(rows: readonly Element[]): (row: Element) => boolean {
  const builds = new Map(rows.map((row) => [row, buildOf(row)]));
  return (row) => {
    const own = builds.get(row) ?? buildOf(row);
    return [...builds].some(
      ([other, build]) =>
        other !== row &&
        (likeness(own, build) >= alike || (build.size > 2 && build.isSubsetOf(own))),
    );
  };
}
