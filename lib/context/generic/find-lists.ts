import { parentOf, upwards } from '../composed.ts';
import { isVisible } from '../thread/visible.ts';
import type { View } from '../view.ts';

/** Smaller blocks hold no conversation, in CSS pixels. */
const leastHeight = 60;

/** How much of a composer's width the messages above it share at least. */
const sharedWidth = 0.6;

/** Where messages may be, and by what that was told. */
export interface FoundList {
  list: Element;
  how: 'role' | 'composer';
}

/**
 * What may hold the messages of a conversation: what says so by its role, and what stands above a place
 * to write in. A page with neither shows no conversation.
 */
export function findLists(view: View, composers: readonly Element[]): FoundList[] {
  const logs = view.deep('[role="log" i]').filter(isBlock);
  const byRole = logs.map((list) => ({ list, how: 'role' }) as const);
  const above = composers
    .map((composer) => blockAbove(composer, view.isOver))
    .filter((list) => list !== undefined)
    .filter((block) => !logs.some((log) => block.contains(log) || log.contains(block)));
  return [...byRole, ...above.map((list) => ({ list, how: 'composer' }) as const)];
}

function isBlock(element: Element): boolean {
  return isVisible(element) && element.getBoundingClientRect().height >= leastHeight;
}

/** The tallest block that ends above `composer`, nearest to it in the tree. */
function blockAbove(composer: Element, isOver: () => boolean): Element | undefined {
  const field = composer.getBoundingClientRect();
  let floats = false;
  // The cheap questions first: a page may have 20,000 blocks beside a field.
  const isAbove = (block: Element) => {
    const { top, bottom, left, right } = block.getBoundingClientRect();
    const shared = Math.min(right, field.right) - Math.max(left, field.left);
    if (bottom - top < leastHeight || shared < field.width * sharedWidth) return false;
    // A field may float over the end of what is scrolled behind it.
    const isOverlaid = bottom > field.top && (floats || scrolls(block));
    const end = isOverlaid ? field.top : bottom;
    return end - top >= leastHeight && end <= field.top + 8;
  };
  for (const at of upwards(composer)) {
    const around = parentOf(at);
    if (!around || isOver()) return undefined;
    floats ||= /fixed|sticky|absolute/.test(getComputedStyle(at).position);
    const blocks = [...around.children].filter(
      (block) => block !== at && isAbove(block) && isVisible(block),
    );
    const [tallest] = blocks.toSorted((a, b) => heightOf(b) - heightOf(a));
    if (tallest) return tallest;
  }
  return undefined;
}

function scrolls(block: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(block).overflowY);
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}
