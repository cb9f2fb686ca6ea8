import { deepRoots, type ShadowRootOf } from './deep-roots.ts';

/** A page as it is looked at: once, within a time, without touching it. */
export interface View {
  document: Document;
  /** The title as `cleanTitle` leaves it; empty where there is none. */
  title: string;
  /** The language that the page says it is in, as its first subtag in lower case: "en". */
  language: string | undefined;
  /** Every element of the document that matches, in its order. */
  all(selector: string): Element[];
  first(selector: string): Element | undefined;
  /** The same with open and closed shadow roots, and with frames of the same origin. */
  deep(selector: string): Element[];
  /** Whether the time for looking is over: what has been found by then is the answer. */
  isOver(): boolean;
}

export interface ViewTools {
  shadowRootOf: ShadowRootOf;
  /** A clock in milliseconds. */
  now(): number;
}

/** How long a page may be looked at, in milliseconds. */
export const patience = 250;

export function viewOf(page: Document, title: string, tools: ViewTools): View {
  const end = tools.now() + patience;
  const isOver = () => tools.now() > end;
  let roots: ParentNode[] | undefined;
  const all = (selector: string) => select(page, selector);
  return {
    document: page,
    title,
    language: page.documentElement.lang.split('-')[0]?.toLowerCase() || undefined,
    all,
    first: (selector) => all(selector)[0],
    deep(selector) {
      roots ??= deepRoots(page, tools.shadowRootOf, isOver);
      return roots.flatMap((root) => select(root, selector));
    },
    isOver,
  };
}

/** Through the prototypes: an image named "querySelectorAll" stands in for a document's method. */
function select(root: ParentNode, selector: string): Element[] {
  const { querySelectorAll } =
    root.nodeType === 9 ? Document.prototype : DocumentFragment.prototype;
  return [...querySelectorAll.call(root, selector)];
}
