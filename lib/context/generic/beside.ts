import type { View } from '../view.ts';

/** What matches `selector` in `around` and not in `inner`, a child of it, in order. */
export function beside(
  around: ParentNode,
  inner: Element,
  selector: string,
  view: View,
): Element[] {
  return [...around.children].flatMap((child) => {
    if (child === inner) return [];
    const within = view.within(child, selector);
    return child.matches(selector) ? [child, ...within] : within;
  });
}
