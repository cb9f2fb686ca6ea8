import { upwards } from '../composed.ts';
import { focusIn } from '../focus.ts';
import { ownOf } from '../own-of.ts';
import type { View } from '../view.ts';
import { isVisible } from './visible.ts';

/**
 * Which of several conversations on one page is meant: the one that holds the selection, else the one
 * that has the focus in it or beside it. Undefined where neither tells.
 */
export function chooseList(
  lists: readonly Element[],
  { document, keepTime }: View,
): Element | undefined {
  const shown = lists.filter((list) => {
    keepTime();
    return isVisible(list);
  });
  if (shown.length < 2) return shown[0];
  const around = (list: Element) => {
    keepTime();
    return new Set(upwards(list));
  };
  return (
    shown.find(holdsSelection) ??
    nearest(new Map(shown.map((list) => [list, around(list)])), focusIn(document))
  );
}

function holdsSelection(list: Element): boolean {
  const selection = ownOf(list.ownerDocument, 'getSelection').call(list.ownerDocument);
  return selection !== null && !selection.isCollapsed && list.contains(selection.anchorNode);
}

/** The list that shares the closest ancestor with what has the focus, where just one does. */
function nearest(
  around: ReadonlyMap<Element, ReadonlySet<Element>>,
  focused: Element | null,
): Element | undefined {
  if (!focused || focused === focused.ownerDocument.body) return undefined;
  for (const at of upwards(focused)) {
    const beside = [...around].filter(([list, path]) => list.contains(at) || path.has(at));
    if (beside.length > 0) return beside.length === 1 ? beside[0]?.[0] : undefined;
  }
  return undefined;
}
