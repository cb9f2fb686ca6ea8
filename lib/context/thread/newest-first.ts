import type { View } from '../view.ts';

/** Messages in the order of time, as the screen has it from its end to its top. */
export interface NewestFirst {
  count: number;
  /** The newest is 0. */
  at(index: number): Element | undefined;
  /** The newest that is laid out. */
  shown: Element | undefined;
  /** Whether the newest comes first in the document too: such a list is laid out from its end. */
  reversed: boolean;
}

/** The order of `found`, which may be many more than are looked at. */
export function newestFirst(found: ArrayLike<Element>, view: View): NewestFirst {
  const count = found.length;
  const fromStart = (index: number) => found[index];
  const fromEnd = (index: number) => found[count - 1 - index];
  const first = firstLaidOut(count, fromStart, view);
  const last = firstLaidOut(count, fromEnd, view);
  const reversed = Boolean(first && last && topOf(first) > topOf(last) + 1);
  return reversed
    ? { count, at: fromStart, shown: first, reversed }
    : { count, at: fromEnd, shown: last, reversed };
}

function firstLaidOut(
  count: number,
  at: (index: number) => Element | undefined,
  { keepTime }: View,
): Element | undefined {
  for (let index = 0; index < count; index++) {
    keepTime();
    const element = at(index);
    if (element && element.getClientRects().length > 0) return element;
  }
  return undefined;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
