import { alike, buildOf, likeness } from './likeness.ts';
import type { Mine } from './mine-by-mark.ts';

/** How far apart the two sides stand at least, as a share of the list's width. */
const leastApart = 0.12;

/** Rows whose edges differ by no more than this stand on one line, in CSS pixels. */
const oneLine = 24;

interface Gaps {
  start: number;
  end: number;
}

/**
 * By the side that a message stands on: one's own at the end of the line, the others at its start, as
 * messengers have it in both directions of writing. Told only where both sides are taken.
 */
export function mineBySide(rows: readonly Element[], list: Element): Mine | undefined {
  const frame = list.getBoundingClientRect();
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  const gaps = new Map(rows.map((row) => [row, gapsOf(row, frame, rightToLeft)]));
  const known = [...gaps.values()].filter((each) => each !== undefined);
  const start = Math.min(...known.map((each) => each.start));
  const end = Math.min(...known.map((each) => each.end));
  const apart = frame.width * leastApart;
  const isLikeAnother = hasTwin(rows);
  const sideOf = (row: Element, each: Gaps | undefined): boolean | undefined => {
    if (!each || !isLikeAnother(row)) return undefined;
    const atStart = each.start - start <= oneLine && each.end - end >= apart;
    const atEnd = each.end - end <= oneLine && each.start - start >= apart;
    return atStart === atEnd ? undefined : atEnd;
  };
  const told = new Set([...gaps].map(([row, each]) => sideOf(row, each)));
  if (!told.has(true) || !told.has(false)) return undefined;
  return (row) => sideOf(row, gaps.get(row));
}

/** Whether a row is built like another one: "Seen" below the last message stands on a side too. */
function hasTwin(rows: readonly Element[]): (row: Element) => boolean {
  const builds = new Map(rows.map((row) => [row, buildOf(row)]));
  return (row) => {
    const own = builds.get(row) ?? buildOf(row);
    return [...builds].some(([other, build]) => other !== row && likeness(own, build) >= alike);
  };
}

/** How far the text of a row is from either edge of the list. */
function gapsOf(row: Element, frame: DOMRect, rightToLeft: boolean): Gaps | undefined {
  const range = row.ownerDocument.createRange();
  range.selectNodeContents(textBlockOf(row));
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  if (rects.length === 0) return undefined;
  const left = Math.min(...rects.map((rect) => rect.left)) - frame.left;
  const right = frame.right - Math.max(...rects.map((rect) => rect.right));
  return rightToLeft ? { start: right, end: left } : { start: left, end: right };
}

/** The innermost block that holds most of a row's text: the message without its author, time and picture. */
function textBlockOf(row: Element): Element {
  const main = [...row.children].find((child) => lengthOf(child) > lengthOf(row) * 0.6);
  return main && getComputedStyle(main).display !== 'inline' ? textBlockOf(main) : row;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').trim().length;
}
