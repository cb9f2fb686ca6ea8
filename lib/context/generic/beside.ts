import type { View } from '../view.ts';

/** What matches `selector` in `around` and not in `inner`, a child of it, in order. */
export function beside(
  around: ParentNode,
  inner: Element,
  selector: string,
  view: View,
): Element[] {
  const found: Element[] = [];
  for (const child of around.children) {
    if (child === inner) continue;
    if (child.matches(selector)) found.push(child);
    found.push(...view.within(child, selector));
  }
  return found;
}
