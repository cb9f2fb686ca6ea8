import { treeParentOf, upwards } from '../composed.ts';
import { newestFirst } from '../thread/newest-first.ts';
import { isVisible } from '../thread/visible.ts';
import type { View } from '../view.ts';
import { isNotice } from './notices.ts';
import { type Mark, marks, type RowMark } from './row-marks.ts';
import { lengthOf } from './text-length.ts';

/** The last messages in a list, oldest first, and by what they were told. */
export interface FoundRows {
  rows: Element[];
  how: RowMark | 'children';
  /** Whether each row is one message; false where it may hold several. */
  single: boolean;
  /** Whether there are no more of them in the list. */
  whole: boolean;
}

/** No more rows than these are looked at, from the newest on. */
const mostRows = 100;

/** How much of the text from the first row on lies in rows at least; days and joins lie between them. */
const leastCovered = 0.5;

/** How much of a list's text its one wrapper has at least: what lies beside it is a day, or a note. */
const mostOfAll = 0.75;

export function findRows(list: Element, view: View): FoundRows | undefined {
  for (const mark of marks(list, view)) {
    const rows = rowsOf(list, mark, view);
    if (rows) return rows;
  }
  const found = childrenOf(list, view);
  return rowsOf(list, { how: 'children', found, has: () => false }, view);
}

function rowsOf(
  list: Element,
  { how, found, has }: Mark<FoundRows['how']>,
  view: View,
): FoundRows | undefined {
  const { count, at, reversed } = newestFirst(found, view);
  const rows: Element[] = [];
  let seen = 0;
  while (seen < count && rows.length < mostRows) {
    view.keepTime();
    const row = at(seen++);
    if (row && !isWithin(row, list, has) && hasSubstance(row) && isVisible(row)) rows.unshift(row);
  }
  const whole = seen === count;
  const inPage = reversed ? rows.toReversed() : rows;
  if (!coverMost(inPage, list, reversed && !whole) || !standInLine(rows)) return undefined;
  const sure = how === 'description' || how === 'id';
  return {
    rows: rows.map((row, index) => {
      view.keepTime();
      return widened(row, list, rows[index - 1], rows[index + 1]);
    }),
    how,
    single: sure || !rows.slice(-30).some((row) => holdsSeveral(row, view)),
    whole,
  };
}

/** Whether rows lie one below the other, in either order: what lies side by side are columns, or buttons. */
function standInLine(rows: readonly Element[]): boolean {
  const middles = rows.slice(-20).flatMap((row) => {
    const { top, height } = row.getBoundingClientRect();
    return height > 0 ? [top + height / 2] : [];
  });
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle));
  return steps.every((step) => step > 2) || steps.every((step) => step < -2);
}

/** Longer texts around a message are not its author, time and state. */
const longestAround = 80;

/** The row with what stands around it and around no other: who wrote it, and when. */
function widened(row: Element, list: Element, before?: Element, after?: Element): Element {
  const own = lengthOf(row);
  let widest = row;
  for (const at of upwards(row, treeParentOf)) {
    if (at === list || (before && at.contains(before)) || (after && at.contains(after))) break;
    if (at !== row && (lengthOf(at) - own > longestAround || isNotice(at))) break;
    widest = at;
  }
  return widest;
}

/**
 * Whether hardly any text from the first row on lies outside the rows: what a message holds covers less.
 * Where `upTo`, up to the last row: what follows in the page is older.
 */
function coverMost(rows: readonly Element[], list: Element, upTo: boolean): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return false;
  const range = list.ownerDocument.createRange();
  range.selectNodeContents(list);
  if (upTo) range.setEndAfter(last);
  else range.setStartBefore(first);
  const inside = rows.reduce((sum, row) => sum + (row.textContent ?? '').length, 0);
  return inside >= range.toString().length * leastCovered;
}

/** The children of `list`, or of the one element in it that holds nearly all. */
function childrenOf(list: Element, view: View): ArrayLike<Element> {
  for (let at = list; ;) {
    const children = view.listIn(at, ':scope > *');
    if (children.length > mostRows) return children;
    const most = lengthOf(at) * mostOfAll;
    const main = Array.from(children).find((child) => lengthOf(child) > most);
    const isOneOf = (child: Element) => main && isTwin(child, main) && hasSubstance(child);
    if (!main?.childElementCount || Array.from(children).some(isOneOf)) return children;
    at = main;
  }
}

function isTwin(one: Element, other: Element): boolean {
  return one !== other && one.localName === other.localName && one.className === other.className;
}

/** Whether `row` lies in another one. */
function isWithin(row: Element, list: Element, isRow: (element: Element) => boolean): boolean {
  for (const at of upwards(row, treeParentOf)) {
    if (at === list) return false;
    if (at !== row && isRow(at)) return true;
  }
  return false;
}

function hasSubstance(row: Element): boolean {
  return (row.textContent ?? '').trim() !== '' || row.querySelector('img, video, audio') !== null;
}

/** Whether a row shows nothing but small pictures: who has read so far. */
export function holdsNothing(row: Element, view: View): boolean {
  const pictures = view.within(row, 'img, video, audio');
  return lengthOf(row) === 0 && pictures.every((each) => each.getBoundingClientRect().height <= 32);
}

/** Whether something inside is repeated as only messages are: blocks of one class, each with text. */
function holdsSeveral(row: Element, view: View): boolean {
  return [row, ...view.within(row, 'div, ul, ol, section')].some((block) => {
    view.keepTime();
    const children = [...block.children].filter(
      (child) => child.localName !== 'span' && hasSubstance(child) && child.className !== '',
    );
    const classes = new Set(children.map((child) => child.getAttribute('class')));
    return children.length > classes.size;
  });
}
