import { attempt } from '../attempt.ts';
import { upwards } from '../composed.ts';
import { oncePer } from '../once-per.ts';
import { ends } from '../ends.ts';
import { isVisible } from '../thread/visible.ts';
import { chooseList } from '../thread/choose-list.ts';
import { readMessages } from '../thread/read-thread.ts';
import type { Thread } from '../thread/thread.ts';
import type { Conversation } from '../services/service.ts';
import type { View } from '../view.ts';
import { beside } from './beside.ts';
import { authorOf } from './find-author.ts';
import { findComposers } from './find-composer.ts';
import { findLists, type FoundList } from './find-lists.ts';
import { findName } from './find-name.ts';
import { findRows, holdsNothing, type FoundRows } from './find-rows.ts';
import { timesOf, whenIn } from './find-when.ts';
import {
  classesAroundIn,
  type Mine,
  mineByAttribute,
  mineByClass,
  mineByClassPair,
  mineByDirection,
} from './mine-by-mark.ts';
import { mineByName, mineByWord } from './mine-by-name.ts';
import { findSides, leans, type Sides, type TextBlocks } from './mine-by-side.ts';
import { mineByLikeness } from './mine-by-likeness.ts';
import { marksOf } from './find-mark.ts';
import { textBlocksOf } from './text-blocks.ts';
import { placesIn } from './places.ts';
import type { MessageShape } from '../thread/shape.ts';
import { noticesByText } from './notice-texts.ts';
import { hasFailed, isNotice, isTyping, kindOf } from './notices.ts';

/** What a page tells of a conversation when nobody wrote down how it is built. */
export interface GenericReading {
  conversation?: Conversation | undefined;
  thread?: Thread | undefined;
  /** How each part was found. */
  how: string;
}

/** Buttons that lead elsewhere than a message does stand at either end of a list. */
const mostButtons = 50;

/** Rows before these, counted from the end, do not take part in telling whose messages look how. */
const mostRows = 60;

/** What is a conversation as far as can be seen. */
interface Talk extends FoundRows {
  list: Element;
  told: FoundList['how'];
  /** The last of its rows. */
  last: readonly Element[];
  sides: Sides | undefined;
  mine: Mine;
  whose: string;
}

/**
 * Reads a conversation on a page nobody knows: where its messages are, which are mine, when the last was
 * written, whether this is the end. What is not sure is left out. Undefined where the page shows none.
 */
export function readGeneric(view: View): GenericReading | undefined {
  const composers = findComposers(view);
  const lists = findLists(view, composers);
  const list = chooseList([...new Set(lists.map((found) => found.list))], view);
  const found = lists.find((each) => each.list === list);
  const talk = found && talkIn(found, composers, view);
  return talk && readTalk(view, talk);
}

function talkIn(
  { list, how: told }: FoundList,
  composers: readonly Element[],
  view: View,
): Talk | undefined {
  const found = messagesOf(list, view);
  if (!found) return undefined;
  const last = found.rows.slice(-mostRows);
  const blocks = textBlocksOf(last, view);
  const sides = findSides(blocks, list, view);
  const [whose, mine] = findMine(blocks, list, composers, view, sides?.mine);
  // Whatever stands above a field is no conversation by that alone.
  if (told === 'composer' && whose === 'unknown' && !areMessages(found, view)) return undefined;
  return { ...found, list, told, last, sides, mine: oncePer(mine), whose };
}

/** Name and thread are parts of their own: what takes too long to be known leaves the other. */
function readTalk(view: View, talk: Talk): GenericReading {
  const { list, last, mine } = talk;
  const name = attempt(() => findName(view, list));
  const thread = attempt(() => readFound(view, talk));
  return {
    conversation: name && { name: name.name, with: attempt(() => withWhom(last, mine, view)) },
    thread,
    how: `list: ${talk.told}; rows: ${talk.how}; mine: ${talk.whose}; name: ${name?.how}`,
  };
}

/** Whether a row tells who wrote it. */
function isSomebodys(row: Element, mine: Mine, view: View): boolean {
  return mine(row) !== undefined || authorOf(row, view) !== undefined;
}

function messagesOf(list: Element, view: View): FoundRows | undefined {
  const found = findRows(list, view);
  const notices = noticesByText(found?.rows ?? [], view.language);
  return found && { ...found, rows: found.rows.filter((row) => !notices.has(row)) };
}

/** Whether rows are called messages by the page, or each tells a time. */
function areMessages({ rows, how }: FoundRows, view: View): boolean {
  if (how === 'description' || how === 'id' || how === 'class') return true;
  const last = rows.slice(-5);
  return last.length > 1 && last.every((row) => whenIn(row, view) !== undefined);
}

/** Each way of telling whose a message is, the surest first; sides only have to agree. */
function findMine(
  blocks: TextBlocks,
  list: Element,
  composers: readonly Element[],
  view: View,
  side: Mine | undefined,
): [how: string, mine: Mine] {
  const rows = [...blocks.keys()];
  const classesAround = classesAroundIn(list, view);
  const ways: [string, () => Mine | undefined][] = [
    ['attribute', () => mineByAttribute(rows, view)],
    ['class pair', () => mineByClassPair(rows, classesAround)],
    ['class', () => mineByClass(rows, classesAround, view)],
    ['word', () => mineByWord(rows, view)],
    ['name', () => mineByName(rows, list, composers, view)],
  ];
  for (const [how, find] of ways) {
    const mine = find();
    if (mine && !rows.some((row) => contradicts(mine(row), side?.(row)))) return [how, mine];
    // Marks that speak against what is seen are not understood.
    if (mine) return [`${how} against side`, () => undefined];
  }
  if (side) return ['side', mineByLikeness(blocks, side, view)];
  const direction = mineByDirection(rows, classesAround);
  if (direction && leans(blocks, list, direction, view)) return ['direction', direction];
  return ['unknown', () => undefined];
}

function contradicts(one: boolean | undefined, other: boolean | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether somebody wrote a row: not where it says otherwise, and does not call itself what messages do. */
function written(
  rows: readonly Element[],
  mine: Mine,
  sides: Sides | undefined,
  view: View,
): (row: Element) => boolean {
  const kinds = new Set(rows.filter((row) => mine(row) !== undefined).map(kindOf));
  return (row) => {
    if (isTyping(row)) return false;
    if (mine(row) !== undefined) return true;
    if (sides?.isBetween(row)) return false;
    return (
      kinds.has(kindOf(row)) ||
      authorOf(row, view) !== undefined ||
      !(isNotice(row) || holdsNothing(row, view))
    );
  };
}

/** How each row is read, by what all of them have in common. */
function shapeOf(rows: readonly Element[], mine: Mine, view: View): MessageShape {
  const placed = placesIn(rows, view);
  const timeOf = timesOf(placed);
  const nobodys = !rows.some((row) => isSomebodys(row, mine, view));
  return {
    mine,
    // Among what somebody wrote, the rest may be notices.
    when: (row) =>
      nobodys || isSomebodys(row, mine, view) ? (whenIn(row, view) ?? timeOf(row)) : undefined,
    mark: marksOf(placed, mine),
  };
}

/** Whether a row is built like a message of somebody, and may not be one: a notice about me, or what was never sent. */
function isDoubtful(row: Element, view: View): boolean {
  return (isNotice(row) && authorOf(row, view) === undefined) || hasFailed(row, view);
}

function readFound(view: View, { list, rows, whole, last, single, mine, sides }: Talk): Thread {
  const isWritten = written(last, mine, sides, view);
  const sure = oncePer((row: Element) => (isDoubtful(row, view) ? undefined : mine(row)));
  const read = readMessages(view, list, rows.filter(isWritten), shapeOf(last, sure, view));
  const thread = { ...read, whole: read.whole && whole };
  if (leadsFurther(list, view)) return { ...thread, atEnd: false };
  // A row that may hold several messages tells who wrote last, and not how many.
  return single ? thread : { ...thread, newest: thread.newest.slice(0, 1), whole: false };
}

/** "Jump to present": older messages are shown, though their list stands at its end. */
const further =
  /\b(?:jump|scroll|go) to (?:the )?(?:present|latest|newest|bottom|recent)|new messages?\b|neue(?:ste)? nachricht/i;

function leadsFurther(list: Element, view: View): boolean {
  return buttonsAround(list, view).some((button) => {
    view.keepTime();
    const says = button.getAttribute('aria-label') ?? button.textContent ?? '';
    return further.test(says) && isVisible(button);
  });
}

/** Those of every message lie between the first and the last in a list. */
function buttonsAround(list: Element, view: View): Element[] {
  const buttons = 'button, [role="button" i]';
  const [inner = list, around = inner, outer = around] = upwards(list);
  return [
    ...ends(view.listIn(list, 'button'), mostButtons),
    ...ends(view.listIn(list, '[role="button" i]'), mostButtons),
    ...beside(around, inner, buttons, view),
    ...beside(outer, around, buttons, view),
  ];
}

/** Two others at least make a group; that there is one more tells nothing. */
function withWhom(rows: readonly Element[], mine: Mine, view: View): 'group' | undefined {
  const others = rows
    .filter((row) => mine(row) === false)
    .flatMap(
      (row) =>
        authorOf(row, view)
          ?.replace(/[^\p{L}\p{N} ]/gu, '')
          .trim() || [],
    );
  // One name may be part of another: "Dana" who does something, and "Dana Aoki".
  const areTwo = others.some((one) =>
    others.some((other) => !one.includes(other) && !other.includes(one)),
  );
  return areTwo ? 'group' : undefined;
}
