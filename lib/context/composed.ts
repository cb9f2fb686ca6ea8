/** What `element` is drawn in: the slot it is put in, its parent, or the host of its shadow root. */
export function parentOf(element: Element): Element | null {
  const around = Reflect.get(Element.prototype, 'assignedSlot', element) ?? treeParentOf(element);
  if (around) return around;
  const root = element.getRootNode();
  // Not by `instanceof`: the roots in a frame are of another realm.
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Through the prototype: a field named "parentElement" stands in for its form's, and leads back to the form. */
export function treeParentOf(node: Node): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', node) as Element | null;
}

/** No page that shows something nests more deeply, and no parser does. */
const mostLevels = 1_000;

/**
 * `element` and all that is around it as it is drawn, from the inside out, or by another way to a parent.
 * Throws where that is more than any page needs.
 */
export function* upwards(element: Element, parent = parentOf): Generator<Element> {
  let levels = 0;
  for (let at: Element | null = element; at; at = parent(at)) {
    if (++levels > mostLevels) throw new Error('Nested too deeply');
    yield at;
  }
}
