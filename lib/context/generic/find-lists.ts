import { parentOf, upwards } from '../composed.ts';
import { isVisible } from '../thread/visible.ts';
import type { View } from '../view.ts';

/** Smaller blocks hold no conversation, in CSS pixels. */
const leastHeight = 60;

/** How much of a composer's width the messages above it share at least. */
const sharedWidth = 0.6;

/** Where more lies side by side, it is a list itself, and its neighbours on either side are enough. */
const mostBeside = 100;

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
  const logs = view.deep('[role="log" i]').filter((log) => {
    view.keepTime();
    return isVisible(log) && boxOf(log).height >= leastHeight;
  });
  const byRole = logs.map((list) => ({ list, how: 'role' }) as const);
  const above = composers
    .map((composer) => blockAbove(composer, view))
    .filter((list) => list !== undefined)
    .filter((block) => !logs.some((log) => block.contains(log) || log.contains(block)));
  return [...byRole, ...above.map((list) => ({ list, how: 'composer' }) as const)];
}

/** The tallest block that ends above `composer`, nearest to it in the tree. */
function blockAbove(composer: Element, view: View): Element | undefined {
  const field = boxOf(composer);
  let floats = false;
  const isAbove = (block: Element) => {
    view.keepTime();
    const { top, bottom, left, right } = boxOf(block);
    const shared = Math.min(right, field.right) - Math.max(left, field.left);
    // The cheap questions first: a page may have thousands of blocks around a field.
    if (bottom - top < leastHeight || top >= field.top || shared < field.width * sharedWidth) {
      return false;
    }
    // A field may float over the end of what is scrolled behind it.
    const isOverlaid = bottom > field.top && (floats || scrolls(block));
    const end = isOverlaid ? field.top : bottom;
    return end - top >= leastHeight && end <= field.top + 8 && isVisible(block);
  };
  for (const at of upwards(composer)) {
    if (!parentOf(at)) return undefined;
    floats ||= /fixed|sticky|absolute/.test(getComputedStyle(at).position);
    const blocks = neighboursOf(at).filter(isAbove);
    const [tallest] = blocks.toSorted((a, b) => boxOf(b).height - boxOf(a).height);
    if (tallest) return tallest;
  }
  return undefined;
}

/** What lies beside `at` in the tree, in order. */
function neighboursOf(at: Element): Element[] {
  const before: Element[] = [];
  const after: Element[] = [];
  let one = at.previousElementSibling;
  for (; one && before.length < mostBeside; one = one.previousElementSibling) before.unshift(one);
  one = at.nextElementSibling;
  for (; one && after.length < mostBeside; one = one.nextElementSibling) after.push(one);
  return [...before, ...after];
}

function scrolls(block: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(block).overflowY);
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}
