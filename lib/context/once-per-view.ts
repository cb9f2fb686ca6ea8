import type { View } from './view.ts';

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
