import { upwards } from '../composed.ts';
import { isVisible } from '../thread/visible.ts';
import { chooseList } from '../thread/choose-list.ts';
import { readMessages } from '../thread/read-thread.ts';
import type { Thread } from '../thread/thread.ts';
import type { Conversation } from '../services/service.ts';
import type { View } from '../view.ts';
import { authorOf } from './find-author.ts';
import { findComposers } from './find-composer.ts';
import { findLists } from './find-lists.ts';
import { findName } from './find-name.ts';
import { findRows, type FoundRows } from './find-rows.ts';
import { whenIn } from './find-when.ts';
import { type Mine, mineByAttribute, mineByClass, mineByClassPair } from './mine-by-mark.ts';
import { mineByName, mineByWord } from './mine-by-name.ts';
import { mineBySide } from './mine-by-side.ts';
import { isNotice } from './notices.ts';

/** What a page tells of a conversation when nobody wrote down how it is built. */
export interface GenericReading {
  conversation?: Conversation | undefined;
  thread?: Thread | undefined;
  /** How each part was found. */
  how: string;
}

/** Rows before these, counted from the end, do not take part in telling whose messages look how. */
const mostRows = 60;

/**
 * Reads a conversation on a page nobody knows: where its messages are, which are mine, when the last was
 * written, whether this is the end. What is not sure is left out. Undefined where the page shows none.
 */
export function readGeneric(view: View): GenericReading | undefined {
  const composers = findComposers(view);
  const lists = findLists(view, composers);
  const list = chooseList(
    lists.map((found) => found.list),
    view.document,
  );
  const found = list && findRows(list);
  if (!list || !found) return undefined;
  const rows = found.rows.slice(-mostRows);
  const [whose, mine] = findMine(rows, list, composers, view);
  const told = lists.find((each) => each.list === list)?.how;
  // Whatever stands above a field is no conversation by that alone.
  if (told === 'composer' && whose === 'unknown' && !areMessages(found)) return undefined;
  const name = findName(view, list);
  const thread = readFound(view, list, found, mine);
  const how = `list: ${told}; rows: ${found.how}; mine: ${whose}; name: ${name?.how}`;
  return {
    conversation: name && { name: name.name, with: withWhom(rows, mine) },
    thread,
    how,
  };
}

/** Whether rows are called messages by the page, or each tells a time. */
function areMessages({ rows, how }: FoundRows): boolean {
  if (how === 'description' || how === 'id' || how === 'class') return true;
  const last = rows.slice(-5);
  return last.length > 1 && last.every((row) => whenIn(row) !== undefined);
}

/** Each way of telling whose a message is, the surest first; sides only have to agree. */
function findMine(
  rows: readonly Element[],
  list: Element,
  composers: readonly Element[],
  view: View,
): [how: string, mine: Mine] {
  const ways: [string, () => Mine | undefined][] = [
    ['attribute', () => mineByAttribute(rows)],
    ['class pair', () => mineByClassPair(rows, list)],
    ['class', () => mineByClass(rows, list)],
    ['word', () => mineByWord(rows, view)],
    ['name', () => mineByName(rows, list, composers)],
  ];
  const side = mineBySide(rows, list);
  for (const [how, find] of ways) {
    const mine = find();
    if (mine && !rows.some((row) => contradicts(mine(row), side?.(row)))) return [how, mine];
    // Marks that speak against what is seen are not understood.
    if (mine) return [`${how} against side`, () => undefined];
  }
  return side ? ['side', side] : ['unknown', () => undefined];
}

function contradicts(one: boolean | undefined, other: boolean | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function readFound(view: View, list: Element, { rows, single }: FoundRows, mine: Mine): Thread {
  const isWritten = (row: Element) =>
    !(isNotice(row) && mine(row) === undefined && authorOf(row) === undefined);
  const thread = readMessages(view, list, rows.filter(isWritten), { mine, when: whenIn });
  if (leadsFurther(list)) return { ...thread, atEnd: false };
  // A row that may hold several messages tells who wrote last, and not how many.
  return single ? thread : { ...thread, newest: thread.newest.slice(0, 1), whole: false };
}

/** "Jump to present": older messages are shown, though their list stands at its end. */
const further =
  /\b(?:jump|scroll|go) to (?:the )?(?:present|latest|newest|bottom|recent)|new messages?\b|neue(?:ste)? nachricht/i;

function leadsFurther(list: Element): boolean {
  const around = [...upwards(list)].slice(0, 3).at(-1);
  return [...(around?.querySelectorAll('button, [role="button" i]') ?? [])].some(
    (button) =>
      further.test(button.getAttribute('aria-label') ?? button.textContent ?? '') &&
      isVisible(button),
  );
}

/** Two others at least make a group; that there is one more tells nothing. */
function withWhom(rows: readonly Element[], mine: Mine): 'group' | undefined {
  const others = new Set(
    rows
      .filter((row) => mine(row) === false)
      .map(authorOf)
      .filter((name) => name !== undefined),
  );
  return others.size > 1 ? 'group' : undefined;
}
