import { treeParentOf } from '../composed.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { classesOf } from './words-in.ts';

/** A text in a row, and the kind of place it stands at, which it shares with those of other rows. */
export interface Placed {
  row: Element;
  place: string;
  text: string;
}

/** The texts of `rows`, with those that are only told to a pointer or a screen reader. */
export function placesIn(rows: readonly Element[], view: View): Placed[] {
  return rows.flatMap((row) =>
    partsOf(row, view).flatMap((element) => {
      view.keepTime();
      return textsOf(element).map(([name, text]) => ({
        row,
        place: `${placeOf(element)}@${name}`,
        text,
      }));
    }),
  );
}

/** Those at places that hold nothing else: what somebody wrote may look like a time, but not in every message. */
export function alwaysAt(placed: readonly Placed[], isSuch: (text: string) => boolean): Placed[] {
  const others = new Set(placed.filter(({ text }) => !isSuch(text)).map(({ place }) => place));
  return placed.filter(({ place }) => !others.has(place));
}

const telling = new Set(['aria-label', 'title', 'alt', 'data-text']);

function textsOf(element: Element): [name: string, text: string][] {
  const told = element
    .getAttributeNames()
    .filter((name) => telling.has(name))
    .map((name): [string, string | null] => [name, element.getAttribute(name)]);
  if (element.childElementCount === 0) told.push(['', element.textContent]);
  return told
    .map(([name, text]): [string, string] => [name, (text ?? '').trim()])
    .filter(([, text]) => text !== '');
}

/** The kind of place that `element` is at: its tag and classes, and those of what it lies in. */
export function placeOf(element: Element): string {
  return [treeParentOf(element) ?? element, element]
    .map((each) => [each.localName, ...classesOf(each)].join('.'))
    .join('>');
}
