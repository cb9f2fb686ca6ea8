import type { TextBlocks } from './mine-by-side.ts';
import { placeOf } from './places.ts';
import { isQuoted } from './quoted.ts';

/**
 * The innermost block that holds most of each row's text: the message without its author, time and
 * picture. A message that is shorter than its author is found where the others have theirs.
 */
export function textBlocksOf(rows: readonly Element[]): TextBlocks {
  const blocks = rows.map((row) => [row, mainBlock(row)] as const);
  const spots = new Set(blocks.flatMap(([, block]) => (isPlain(block) ? [spotOf(block)] : [])));
  return new Map(
    blocks.map(([row, block]) => [row, isPlain(block) ? block : placedIn(row, spots, block)]),
  );
}

/** What is at one of `spots` in `row`; `other` where nothing is, and nothing where several are. */
function placedIn(row: Element, spots: ReadonlySet<string>, other: Element): Element | undefined {
  const found = [...row.querySelectorAll('*')].filter(
    (each) => spots.has(spotOf(each)) && !isQuoted(each, row),
  );
  return found.length > 1 ? undefined : (found[0] ?? other);
}

function mainBlock(row: Element): Element {
  const main = [...row.children].find((child) => lengthOf(child) > lengthOf(row) * 0.6);
  return main && getComputedStyle(main).display !== 'inline' ? mainBlock(main) : row;
}

/** What a block is called, or where it lies: what is around it may tell whose it is. */
function spotOf(block: Element): string {
  const name = block.getAttribute('class')?.trim();
  return name ? `${block.localName}.${name}` : placeOf(block);
}

/** Whether nothing but one text is in `block`. */
function isPlain(block: Element): boolean {
  return [...block.children].every((child) => getComputedStyle(child).display.startsWith('inline'));
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
