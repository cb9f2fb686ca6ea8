import { treeParentOf } from '../composed.ts';
import { classesOf } from './words-in.ts';

const quoting = /quot|repl(?:y|ied)|reaction|mention|preview/i;

/** Whether `element` lies in a part of `row` that shows another message again, or what people did with this one. */
export function isQuoted(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at && at !== row; at = treeParentOf(at)) {
    if (at.localName === 'blockquote' || classesOf(at).some((name) => quoting.test(name))) {
      return true;
    }
  }
  return false;
}
