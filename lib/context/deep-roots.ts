import type { KeepTime } from './deadline.ts';
import { ownOf } from './own-of.ts';
import { ends } from './ends.ts';

/** The shadow root of an element, open or closed; null where it has none. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

type Root = Document | ShadowRoot;

/** Custom elements, which no selector tells. Asked of the browser: to look at 100,000 elements one by one takes a second. */
const customElements = 'descendant-or-self::*[contains(local-name(),"-")]';

/** Hosts of what is laid over a page are at either end of its body. */
const mostAtEnd = 50;

/** What may hold a root by the DOM standard, and shows nothing else: most hosts have no children besides. */
const emptyBlocks = ':empty:is(article,aside,div,footer,header,main,nav,section)';

/** Where more blocks are empty, they are there to be painted. */
const mostEmpty = 3_000;

/** More are not looked into. */
const mostRoots = 2_000;

/**
 * `page` and everything that is drawn inside it under a root of its own: shadow roots, open and closed,
 * and the documents of frames of the same origin.
 */
export function deepRoots(page: Document, shadowRootOf: ShadowRootOf, keepTime: KeepTime): Root[] {
  const roots: Root[] = [page];
  // Grows while it is walked.
  for (const root of roots) {
    for (const host of hostsIn(root)) {
      keepTime();
      const inner = innerRoot(host, shadowRootOf);
      if (inner) roots.push(inner);
      if (roots.length > mostRoots) throw new Error('Too many to be looked at');
    }
  }
  return roots;
}

function hostsIn(root: Root): Set<Element> {
  const { querySelector, querySelectorAll } = isPage(root) ? Document.prototype : root;
  const empty = querySelectorAll.call(root, emptyBlocks);
  return new Set([
    ...customIn(root),
    // One by one: browsers know where the elements of one name are, and go through a page for a list of two.
    ...querySelectorAll.call(root, 'iframe'),
    ...querySelectorAll.call(root, 'frame'),
    ...ends(querySelector.call(root, 'body')?.children ?? [], mostAtEnd),
    ...(empty.length > mostEmpty ? [] : empty),
  ]);
}

function customIn(root: Root): Element[] {
  const page = isPage(root) ? root : root.ownerDocument;
  // A path begins at a document or an element, not at a shadow root.
  return (isPage(root) ? [root] : [...root.children]).flatMap((from) => {
    const found = ownOf(page, 'evaluate').call(
      page,
      customElements,
      from,
      null,
      XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    );
    return Array.from(
      { length: found.snapshotLength },
      (_, index) => found.snapshotItem(index) as Element,
    );
  });
}

function isPage(root: Root): root is Document {
  return root.nodeType === 9;
}

/** Null for a frame of another origin, which no one may look into, and for an element that can hold no root. */
function innerRoot(element: Element, shadowRootOf: ShadowRootOf): Root | null {
  try {
    const isFrame = element.localName === 'iframe' || element.localName === 'frame';
    return isFrame ? (element as HTMLIFrameElement).contentDocument : shadowRootOf(element);
  } catch {
    return null;
  }
}
