/** The element around `element`, out of a shadow root as well. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  // Not by `instanceof`: the roots in a frame are of another realm.
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** `element` and all that is around it, from the inside out. */
export function* upwards(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at;
}
