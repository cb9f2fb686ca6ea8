/** The shadow root of an element, open or closed; null where it has none. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** What may hold a shadow root besides custom elements, by the DOM standard; bodies and text blocks left out. */
const plainHosts = new Set([
  'ARTICLE',
  'ASIDE',
  'DIV',
  'FOOTER',
  'HEADER',
  'MAIN',
  'NAV',
  'SECTION',
]);

/** More are not looked into. */
const mostRoots = 500;

/**
 * `page` and everything that is drawn inside it under a root of its own: shadow roots, open and closed,
 * and the documents of frames of the same origin, in the order of the page. Ends early when `isOver`.
 */
export function deepRoots(
  page: Document,
  shadowRootOf: ShadowRootOf,
  isOver: () => boolean,
): ParentNode[] {
  const roots: ParentNode[] = [page];
  // Grows while it is walked.
  for (const root of roots) {
    const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    let seen = 0;
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      if (roots.length >= mostRoots || (++seen % 500 === 0 && isOver())) return roots;
      const inner = innerRoot(at as Element, shadowRootOf);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

function innerRoot(element: Element, shadowRootOf: ShadowRootOf): ParentNode | null {
  if (element.localName === 'iframe' || element.localName === 'frame') return frameOf(element);
  if (element.shadowRoot) return element.shadowRoot;
  return mayHoldClosed(element) ? shadowRootOf(element) : null;
}

/** Asking the browser for a closed root costs a microsecond or more, and a page may have 100,000 elements. */
function mayHoldClosed(element: Element): boolean {
  if (element.localName.includes('-')) return true;
  // A host shows its root instead of its children, so that it has few.
  return plainHosts.has(element.tagName) && element.childElementCount === 0;
}

/** Null for a frame of another origin, which no one may look into. */
function frameOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}
