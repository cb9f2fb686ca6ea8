import { upwards } from '../composed.ts';
import { oncePer } from '../once-per.ts';
import type { View } from '../view.ts';
import { twinsIn } from './likeness.ts';
import type { Mine } from './mine-by-mark.ts';

/** How much of the room for messages lies between the sides at least: by where the text is, and by its bubble. */
const leastApart = { text: 0.12, bubble: 0.25 };

/** How much more room there may be at the end than at the start, as a share of the list's width. */
const mostUneven = 0.25;

/** The beginning of a text tells where it is; a rectangle for each line of a book takes seconds. */
const longestText = 2_000;

/** Edges that differ by no more than this stand on one line, in CSS pixels. */
const oneLine = 24;

/** How far something is from either edge of the list. */
interface Gaps {
  start: number;
  end: number;
}

/** Each row and the block that its text is in, where that is sure. */
export type TextBlocks = ReadonlyMap<Element, Element | undefined>;

export interface Sides {
  /** Whose a row is by the side it stands on. */
  mine: Mine;
  /** Whether it stands in the middle, as what nobody wrote does between two sides. */
  isBetween(row: Element): boolean;
}

/**
 * By the side that a message stands on: one's own at the end of the line, the others at its start, as
 * messengers have it in both directions of writing. Told only where both sides are taken.
 */
export function findSides(blocks: TextBlocks, list: Element, view: View): Sides | undefined {
  const width = list.getBoundingClientRect().width;
  const rows = [...blocks.keys()];
  const gapsOf = gapsIn(list);
  const measures = [
    sidesBy(blocks, (row, block) => gapsOf(textRects(row, block, view)), width, leastApart.text),
    sidesBy(
      blocks,
      (row, block) => gapsOf(bubbleRects(row, block, width)),
      width,
      leastApart.bubble,
    ),
  ];
  const hasTwin = twinsIn(rows, view);
  const mine = oncePer((row: Element): boolean | undefined => {
    view.keepTime();
    if (!hasTwin(row)) return undefined;
    const told = new Set(
      measures.map((each) => each.mine(row)).filter((side) => side !== undefined),
    );
    return told.size === 1 ? [...told][0] : undefined;
  });
  const told = new Set(rows.map(mine));
  if (!told.has(true) || !told.has(false)) return undefined;
  return {
    mine,
    isBetween: (row) => mine(row) === undefined && measures.some((each) => each.isBetween(row)),
  };
}

/** Whether every text of mine begins further from the start than any of the others. */
export function leans(blocks: TextBlocks, list: Element, mine: Mine, view: View): boolean {
  const gapsOf = gapsIn(list);
  const startsOf = (side: boolean) =>
    [...blocks]
      .filter(([row]) => mine(row) === side)
      .flatMap(([row, block]) => (block && gapsOf(textRects(row, block, view))?.start) ?? []);
  const [own, others] = [startsOf(true), startsOf(false)];
  return own.length > 0 && others.length > 0 && Math.min(...own) > Math.max(...others);
}

function sidesBy(
  blocks: TextBlocks,
  measure: (row: Element, block: Element) => Gaps | undefined,
  width: number,
  leastShare: number,
): Sides {
  const gaps = new Map([...blocks].map(([row, block]) => [row, block && measure(row, block)]));
  const known = [...gaps.values()].filter((each) => each !== undefined);
  const start = Math.min(...known.map((each) => each.start));
  const end = Math.min(...known.map((each) => each.end));
  // Where all begin at the start, the longest ends anywhere.
  const uneven = end - start > width * mostUneven;
  const apart = Math.max((width - start - end) * leastShare, 2 * oneLine);
  return {
    mine(row) {
      const each = gaps.get(row);
      if (!each || uneven) return undefined;
      const atStart = each.start - start <= oneLine && each.end - end >= apart;
      const atEnd = each.end - end <= oneLine && each.start - start >= apart;
      return atStart === atEnd ? undefined : atEnd;
    },
    isBetween(row) {
      const each = gaps.get(row);
      if (!each || each.start - start < apart || each.end - end < apart) return false;
      return Math.abs(each.start - each.end) <= oneLine;
    },
  };
}

function gapsIn(list: Element): (rects: readonly DOMRect[]) => Gaps | undefined {
  const frame = list.getBoundingClientRect();
  const rightToLeft = getComputedStyle(list).direction === 'rtl';
  return (rects) => {
    if (rects.length === 0) return undefined;
    const left = Math.min(...rects.map((rect) => rect.left)) - frame.left;
    const right = frame.right - Math.max(...rects.map((rect) => rect.right));
    return rightToLeft ? { start: right, end: left } : { start: left, end: right };
  };
}

/** Where the text of a row is, or its pictures where it has none. */
function textRects(row: Element, block: Element, view: View): DOMRect[] {
  const walker = row.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  while (walker.nextNode() && rects.length < 50) {
    view.keepTime();
    const range = row.ownerDocument.createRange();
    range.selectNodeContents(walker.currentNode);
    const { length } = walker.currentNode as Text;
    if (length > longestText) range.setEnd(walker.currentNode, longestText);
    rects.push(
      ...[...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1),
    );
  }
  if (rects.length === 0) return view.within(block, 'img, video').map(boxOf).filter(isLarge);
  // Lines that were broken are ragged, and the block that broke them is full.
  const lines = new Set(rects.map((rect) => Math.round(rect.bottom / 8)));
  return lines.size > 1 && block !== row ? [...rects, boxOf(block)] : rects;
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

/** Larger than the picture of a person. */
function isLarge({ width }: DOMRect): boolean {
  return width > 64;
}

/** The outermost box around the text of a row that leaves room for the other side. */
function bubbleRects(row: Element, block: Element, width: number): DOMRect[] {
  const path = [...upwards(block)];
  const boxes = path.slice(0, path.indexOf(row) + 1).map(boxOf);
  const bubble = boxes.findLast((box) => box.width <= width * (1 - leastApart.bubble));
  return bubble && bubble.width > 0 ? [bubble] : [];
}
