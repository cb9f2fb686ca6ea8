/** What `element` is drawn in: the slot it is put in, its parent, or the host of its shadow root. */
export function parentOf(element: Element): Element | null {
  const around = element.assignedSlot ?? element.parentElement;
  if (around) return around;
  const root = element.getRootNode();
  // Not by `instanceof`: the roots in a frame are of another realm.
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** `element` and all that is around it, from the inside out. */
export function* upwards(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at;
}
