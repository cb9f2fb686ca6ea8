import { treeParentOf } from '../composed.ts';
import { isVisible } from '../thread/visible.ts';
import { isNotice } from './notices.ts';
import { classesOf, wordsIn } from './words-in.ts';

/** The messages in a list, oldest first, and by what they were told. */
export interface FoundRows {
  /** Matches each of them, and nothing else in the list. */
  rows: Element[];
  how: 'description' | 'id' | 'role' | 'class' | 'children';
  /** Whether each row is one message; false where it may hold several. */
  single: boolean;
}

/** Attributes that only a message has, whatever their values. */
const idAttribute = /^data-(?:[a-z]+-)*(?:message|msg|event|mid|post|comment)(?:-?(?:id|key|ts))?$/;
const idValue = /^(?:chat-)?(?:msg|message|post|comment|event)[-_:]?.*\d/i;
const rowWords = new Set(['message', 'msg', 'bubble', 'chatmessage', 'messagerow', 'chatline']);

/** No more elements than these are looked at, from the end. */
const mostElements = 4_000;

/** How much of the text from the first row on lies in rows at least; days and joins lie between them. */
const leastCovered = 0.5;

/** How much of a list's text its one wrapper has at least: what lies beside it is a day, or a note. */
const mostOfAll = 0.75;

export function findRows(list: Element): FoundRows | undefined {
  const inside = lastInside(list, mostElements);
  return (
    rowsOf('description', list, inside.filter(isDescribed)) ??
    rowsOf('id', list, commonest(inside, idsOf)) ??
    rowsOf('role', list, commonest(inside, roleOf)) ??
    rowsOf('class', list, commonest(inside, rowClassesOf)) ??
    rowsOf('children', list, childrenOf(list))
  );
}

/** The last `most` elements inside of `list`, in their order: without going through all that come before. */
function lastInside(list: Element, most: number): Element[] {
  const walker = list.ownerDocument.createTreeWalker(list, NodeFilter.SHOW_ELEMENT);
  while (walker.lastChild());
  const found: Element[] = [];
  for (let at: Node | null = walker.currentNode; at && at !== list; at = walker.previousNode()) {
    found.push(at as Element);
    if (found.length === most) break;
  }
  return found.toReversed();
}

function rowsOf(
  how: FoundRows['how'],
  list: Element,
  found: readonly Element[],
): FoundRows | undefined {
  const all = new Set(found);
  const rows = found.filter(
    (row) => !hasAround(row, list, all) && hasSubstance(row) && isVisible(row),
  );
  if (rows.length === 0 || !coverMost(rows, list)) return undefined;
  if (!standInLine(rows)) return undefined;
  const single = how === 'description' || how === 'id' || !rows.slice(-30).some(holdsSeveral);
  return {
    rows: rows.map((row, index) => widened(row, list, rows[index - 1], rows[index + 1])),
    how,
    single,
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
  let widest = row;
  for (let at = treeParentOf(row); at && at !== list; at = treeParentOf(at)) {
    if ((before && at.contains(before)) || (after && at.contains(after))) break;
    if (lengthOf(at) - lengthOf(row) > longestAround || isNotice(at)) break;
    widest = at;
  }
  return widest;
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

/** Whether hardly any text from the first row on lies outside the rows: what a message holds covers less. */
function coverMost([first, ...more]: readonly Element[], list: Element): boolean {
  if (!first || !list.lastChild) return false;
  const range = list.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(list.lastChild);
  const inside = [first, ...more].reduce((sum, row) => sum + (row.textContent ?? '').length, 0);
  return inside >= range.toString().length * leastCovered;
}

function isDescribed(element: Element): boolean {
  return element.getAttribute('aria-roledescription')?.toLowerCase() === 'message';
}

function idsOf(element: Element): string[] {
  const names = element.getAttributeNames().filter((name) => idAttribute.test(name));
  return idValue.test(element.id) ? [...names, '#'] : names;
}

function roleOf(element: Element): string[] {
  const role = element.getAttribute('role')?.toLowerCase();
  if (role === 'article' || role === 'listitem' || role === 'row') return [role];
  return element.localName === 'li' && !role ? ['listitem'] : [];
}

/** Classes that end in a word for a message: "chat-message", not "message-text". */
function rowClassesOf(element: Element): string[] {
  return classesOf(element).filter((name) => rowWords.has(wordsIn(name).at(-1) ?? ''));
}

/** The elements that share the mark which most of them have. */
function commonest(elements: readonly Element[], marksOf: (element: Element) => string[]) {
  const byMark = Map.groupBy(
    elements.flatMap((element) => marksOf(element).map((mark) => ({ mark, element }))),
    ({ mark }) => mark,
  );
  const [most = []] = [...byMark.values()].toSorted((a, b) => b.length - a.length);
  return most.length > 1 ? most.map(({ element }) => element) : [];
}

/** The children of `list`, or of the one element in it that holds nearly all. */
function childrenOf(list: Element): Element[] {
  const children = [...list.children].filter(hasSubstance);
  const main = children.find((child) => lengthOf(child) > lengthOf(list) * mostOfAll);
  const isWrapper =
    main && main.childElementCount > 0 && !children.some((child) => isTwin(child, main));
  return isWrapper ? childrenOf(main) : children;
}

function isTwin(one: Element, other: Element): boolean {
  return one !== other && one.localName === other.localName && one.className === other.className;
}

function hasAround(row: Element, list: Element, others: ReadonlySet<Element>): boolean {
  for (let at = treeParentOf(row); at && at !== list; at = treeParentOf(at)) {
    if (others.has(at)) return true;
  }
  return false;
}

function hasSubstance(row: Element): boolean {
  return (row.textContent ?? '').trim() !== '' || row.querySelector('img, video, audio') !== null;
}

/** Whether a row shows nothing but small pictures: who has read so far. */
export function holdsNothing(row: Element): boolean {
  const pictures = [...row.querySelectorAll('img, video, audio')];
  return lengthOf(row) === 0 && pictures.every((each) => each.getBoundingClientRect().height <= 32);
}

/** Whether something inside is repeated as only messages are: blocks of one class, each with text. */
function holdsSeveral(row: Element): boolean {
  return [row, ...row.querySelectorAll('div, ul, ol, section')].some((block) => {
    const children = [...block.children].filter(
      (child) => child.localName !== 'span' && hasSubstance(child) && child.className !== '',
    );
    const classes = new Set(children.map((child) => child.getAttribute('class')));
    return children.length > classes.size;
  });
}
