import type { View } from '../view.ts';

/**
 * What tells the author of the message in `row`: in the row itself, or in the nearest one above it.
 * Services that group messages name the author on the first of a group. Undefined where that row is
 * not on the page (it has not been loaded, or not any more): then nobody knows.
 */
export function authorAbove(row: Element | null, author: string, view: View): Element | undefined {
  for (let at = row; at; at = at.previousElementSibling) {
    view.keepTime();
    const found = at.querySelector(author);
    if (found) return found;
  }
  return undefined;
}
