import type { KeepTime } from './deadline.ts';
import { deepRoots, type ShadowRootOf } from './deep-roots.ts';
import { ownOf } from './own-of.ts';

/** A page as it is looked at: once, within a time, without touching it. */
export interface View {
  document: Document;
  /** The title as `cleanTitle` leaves it, without addresses; empty where there is none. */
  title: string;
  /** The language that the page says it is in, as its first subtag in lower case: "en". */
  language: string | undefined;
  /** Every element of the document that matches, in its order. */
  all(selector: string): Element[];
  first(selector: string): Element | undefined;
  /** Whether the document has a match of any of these. Several are quicker than one list: each ends where it can. */
  shows(...selectors: string[]): boolean;
  /**
   * Every element that matches any of these, with open and closed shadow roots, and with frames of the
   * same origin: for each selector in its order.
   */
  deep(...selectors: string[]): Element[];
  /** Every element in `around` that matches, in order. Throws where those are too many to be looked at one by one. */
  within(around: ParentNode, selector: string): Element[];
  /** The same, where they may be any number and not all are looked at. */
  listIn(around: ParentNode, selector: string): ArrayLike<Element>;
  /** Called by whatever goes over elements of the page. */
  keepTime: KeepTime;
}

/** More are too many to be looked at one by one. */
const most = 20_000;

export function viewOf(
  page: Document,
  title: string,
  shadowRootOf: ShadowRootOf,
  keepTime: KeepTime,
): View {
  const language = ownOf(page, 'documentElement').getAttribute('lang');
  let roots: ParentNode[] | undefined;
  const first = (selector: string) => {
    keepTime();
    return methodsOf(page).querySelector.call(page, selector) ?? undefined;
  };
  const listIn = (around: ParentNode, selector: string) => {
    keepTime();
    return methodsOf(around).querySelectorAll.call(around, selector);
  };
  const within = (around: ParentNode, selector: string) => {
    const found = listIn(around, selector);
    if (found.length > most) throw new Error('Too many to be looked at');
    return [...found];
  };
  return {
    document: page,
    title,
    language: language?.split('-')[0]?.toLowerCase() || undefined,
    all: (selector) => within(page, selector),
    first,
    shows: (...selectors) => selectors.some(first),
    deep(...selectors) {
      const all = (roots ??= deepRoots(page, shadowRootOf, keepTime));
      return [...new Set(selectors.flatMap((each) => all.flatMap((root) => within(root, each))))];
    },
    within,
    listIn,
    keepTime,
  };
}

/** Through the prototypes: an image named "querySelector" stands in for a document's method, and a field for its form's. */
function methodsOf({ nodeType }: ParentNode): ParentNode {
  const kind = nodeType === 9 ? Document : nodeType === 11 ? DocumentFragment : Element;
  return kind.prototype;
}
