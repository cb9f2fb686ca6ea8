import { isVisible } from './visible.ts';

/**
 * Which of several conversations on one page is meant: the one that holds the selection, else the one
 * that has the focus in it or beside it, else the last that is visible.
 */
export function chooseList(lists: readonly Element[], page: Document): Element | undefined {
  const shown = lists.filter(isVisible);
  if (shown.length < 2) return shown[0];
  const anchor = selectionHolder(page);
  return (
    shown.find((list) => anchor !== undefined && list.contains(anchor)) ??
    nearest(shown, page.activeElement) ??
    shown.at(-1)
  );
}

function selectionHolder(page: Document): Node | undefined {
  const selection = page.getSelection();
  return selection && !selection.isCollapsed ? (selection.anchorNode ?? undefined) : undefined;
}

/** The list that shares the closest ancestor with what has the focus, where just one does. */
function nearest(lists: readonly Element[], focused: Element | null): Element | undefined {
  for (let at = focused; at && at !== at.ownerDocument.body; at = at.parentElement) {
    const inside = lists.filter((list) => at.contains(list) || list.contains(at));
    if (inside.length === 1) return inside[0];
    if (inside.length > 1) return undefined;
  }
  return undefined;
}
