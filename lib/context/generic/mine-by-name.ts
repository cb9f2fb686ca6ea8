import { upwards } from '../composed.ts';
import { isOwnWord } from '../own-words.ts';
import type { View } from '../view.ts';
import { authorOf } from './find-author.ts';
import { isNotice } from './notices.ts';
import type { Mine } from './mine-by-mark.ts';

/** "You said:", "Dana, 10:31": a label that begins with who wrote. */
const labelHead = /^([^,:،]{1,60}?)(?: (?:said|sent|wrote|replied))?[,:،]/u;

/** By an author who is called "You", in the language of the page. */
export function mineByWord(rows: readonly Element[], view: View): Mine | undefined {
  const saysYou = (row: Element) =>
    namesOf(row, view).some((name) => isOwnWord(name, view.language));
  if (!rows.some(saysYou)) return undefined;
  return byAuthor(rows, saysYou, view);
}

/** Who a row says it is from: its author, and the head of its label. */
function namesOf(row: Element, view: View): string[] {
  const label = labelHead.exec(row.getAttribute('aria-label') ?? '')?.[1];
  return [authorOf(row, view), label].filter((name) => name !== undefined);
}

/** By an author who is called what stands beside the place to write in, as chats show one's own name. */
export function mineByName(
  rows: readonly Element[],
  list: Element,
  composers: readonly Element[],
  view: View,
): Mine | undefined {
  const authors = new Set(
    rows.map((row) => authorOf(row, view)).filter((name) => name !== undefined),
  );
  if (authors.size < 2) return undefined;
  const beside = new Set(
    composers
      .flatMap((composer) => namesBeside(composer, list, view))
      .filter((name) => authors.has(name)),
  );
  const [me] = beside;
  if (beside.size !== 1 || me === undefined) return undefined;
  return byAuthor(rows, (row) => authorOf(row, view) === me, view);
}

/** Short texts near a composer, no further from it than its form. */
function namesBeside(composer: Element, list: Element, view: View): string[] {
  const near = [...upwards(composer)].slice(1, 4).filter((each) => !each.contains(list));
  const around = near.at(-1);
  return (around ? view.within(around, ':not(:has(*), button, button *, select, select *)') : [])
    .map((element) => (element.textContent ?? '').trim())
    .filter((text) => text !== '' && text.length <= 40);
}

/** A row without an author is the same person's as the one above it. */
function byAuthor(rows: readonly Element[], isMine: (row: Element) => boolean, view: View): Mine {
  const known = new Map<Element, boolean | undefined>();
  let above: boolean | undefined;
  for (const row of rows) {
    if (isNotice(row)) above = undefined;
    else if (isMine(row)) above = true;
    else if (namesOf(row, view).length > 0) above = false;
    known.set(row, isNotice(row) ? undefined : above);
  }
  return (row) => known.get(row);
}
