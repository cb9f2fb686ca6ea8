import { treeParentOf } from '../composed.ts';
import { oncePerElement } from '../once-per.ts';
import { classesOf } from './words-in.ts';

const quoting = /quot|repl(?:y|ied)|reaction|mention|preview/i;

/** What a row holds, but for what shows another message again, or what people did with this one. */
export const partsOf = oncePerElement((row, view) => {
  const quoted = new Set<Element | null>();
  return view.within(row, '*').filter((element) => {
    view.keepTime();
    if (!quotes(element) && !quoted.has(treeParentOf(element))) return true;
    quoted.add(element);
    return false;
  });
});

function quotes(element: Element): boolean {
  return (
    element.localName === 'blockquote' || classesOf(element).some((name) => quoting.test(name))
  );
}
