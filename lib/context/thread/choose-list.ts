import { upwards } from '../composed.ts';
import { isVisible } from './visible.ts';

/**
 * Which of several conversations on one page is meant: the one that holds the selection, else the one
 * that has the focus in it or beside it. Undefined where neither tells.
 */
export function chooseList(lists: readonly Element[], page: Document): Element | undefined {
  const shown = lists.filter(isVisible);
  if (shown.length < 2) return shown[0];
  return shown.find(holdsSelection) ?? nearest(shown, focusIn(page));
}

function holdsSelection(list: Element): boolean {
  const selection = list.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && list.contains(selection.anchorNode);
}

/** What has the focus, inside open shadow roots too. */
function focusIn(root: Document | ShadowRoot): Element | null {
  const focused = root.activeElement;
  return focused?.shadowRoot ? (focusIn(focused.shadowRoot) ?? focused) : focused;
}

/** The list that shares the closest ancestor with what has the focus, where just one does. */
function nearest(lists: readonly Element[], focused: Element | null): Element | undefined {
  if (!focused || focused === focused.ownerDocument.body) return undefined;
  for (const at of upwards(focused)) {
    const beside = lists.filter((list) => list.contains(at) || [...upwards(list)].includes(at));
    if (beside.length > 0) return beside.length === 1 ? beside[0] : undefined;
  }
  return undefined;
}
