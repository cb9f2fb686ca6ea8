import type { View } from './view.ts';

/** `read`, done once for each key: what is asked of a row again and again is looked for once. */
export function oncePer<Key, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as T;
  };
}

/** `read`, done once for each page: what holds for all of its messages is not looked for at every one. */
export function oncePerView<T>(read: (view: View) => T): (view: View) => T {
  const known = new WeakMap<View, { found: T }>();
  return (view) => {
    const before = known.get(view);
    if (before) return before.found;
    const found = read(view);
    known.set(view, { found });
    return found;
  };
}

/** `read`, done once for each element of a page. */
export function oncePerElement<T>(
  read: (element: Element, view: View) => T,
): (element: Element, view: View) => T {
  const readIn = oncePerView((view) => oncePer((element: Element) => read(element, view)));
  return (element, view) => readIn(view)(element);
}
