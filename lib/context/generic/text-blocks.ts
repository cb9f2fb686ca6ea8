import type { TextBlocks } from './mine-by-side.ts';
import { placeOf } from './places.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { lengthOf } from './text-length.ts';

/**
 * The innermost block that holds most of each row's text: the message without its author, time and
 * picture. A message that is shorter than its author is found where the others have theirs.
 */
export function textBlocksOf(rows: readonly Element[], view: View): TextBlocks {
  const blocks = rows.map((row) => {
    const block = mainBlock(row, view);
    return { row, block, plain: isPlain(block, view) };
  });
  const spots = new Set(blocks.flatMap(({ block, plain }) => (plain ? [spotOf(block)] : [])));
  return new Map(
    blocks.map(({ row, block, plain }) => [row, plain ? block : placedIn(row, spots, block, view)]),
  );
}

/** What is at one of `spots` in `row`; `other` where nothing is, and nothing where several are. */
function placedIn(
  row: Element,
  spots: ReadonlySet<string>,
  other: Element,
  view: View,
): Element | undefined {
  const found = partsOf(row, view).filter((each) => spots.has(spotOf(each)));
  return found.length > 1 ? undefined : (found[0] ?? other);
}

function mainBlock(row: Element, view: View): Element {
  for (let at = row; ;) {
    view.keepTime();
    const most = lengthOf(at) * 0.6;
    const main = [...at.children].find((child) => lengthOf(child) > most);
    if (!main || getComputedStyle(main).display === 'inline') return at;
    at = main;
  }
}

/** What a block is called, or where it lies: what is around it may tell whose it is. */
function spotOf(block: Element): string {
  const name = block.getAttribute('class')?.trim();
  return name ? `${block.localName}.${name}` : placeOf(block);
}

/** Whether nothing but one text is in `block`. */
function isPlain(block: Element, view: View): boolean {
  return [...block.children].every((child) => {
    view.keepTime();
    return getComputedStyle(child).display.startsWith('inline');
  });
}
