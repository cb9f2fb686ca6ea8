import { oncePer } from '../once-per.ts';
import { ownOf } from '../own-of.ts';
import type { View } from '../view.ts';
import { classesOf, wordsIn } from './words-in.ts';

/** By what messages may be told from all else in a list. */
export type RowMark = 'description' | 'id' | 'role' | 'class';

/** What most rows of a list have in common, and those that have it. */
export interface Mark<How = RowMark> {
  how: How;
  found: ArrayLike<Element>;
  has(element: Element): boolean;
}

/** Attributes that only a message has, whatever their values. */
const idAttribute = /^data-(?:[a-z]+-)*(?:message|msg|event|mid|post|comment)(?:-?(?:id|key|ts))?$/;
const idValue = /^(?:chat-)?(?:msg|message|post|comment|event)[-_:]?.*\d/i;
const rowWords = new Set(['message', 'msg', 'bubble', 'chatmessage', 'messagerow', 'chatline']);

/** How many elements at the end of a list tell what its rows have in common. */
const mostElements = 4_000;

const described = '[aria-roledescription="message" i]';
const anyId = '[id]';

/** Which such marks an element has, as selectors. */
const ways: readonly [how: RowMark, marksOf: (element: Element) => string[]][] = [
  ['description', descriptionOf],
  ['id', idsOf],
  ['role', rolesOf],
  ['class', rowClassesOf],
];

/** What rows may have in common in `list`, from what tells most. */
export function* marks(list: Element, view: View): Generator<Mark> {
  const last = lastInside(list, view);
  for (const [how, marksOf] of ways) {
    const mark = commonest(last.flatMap(marksOf));
    if (mark === undefined) continue;
    const has = (element: Element) =>
      element.matches(mark) && (mark !== anyId || idValue.test(element.id));
    const found = mark === anyId ? view.within(list, mark).filter(has) : view.listIn(list, mark);
    yield { how, found, has };
  }
}

/** The last elements inside of `list`: without going through all that come before, or asking each by a selector. */
function lastInside(list: Element, { keepTime }: View): Element[] {
  const page = list.ownerDocument;
  const walker = ownOf(page, 'createTreeWalker').call(page, list, NodeFilter.SHOW_ELEMENT);
  while (walker.lastChild()) keepTime();
  const found: Element[] = [];
  for (let at: Node | null = walker.currentNode; at && at !== list; at = walker.previousNode()) {
    keepTime();
    found.push(at as Element);
    if (found.length === mostElements) break;
  }
  return found;
}

/** What most have. One alone may have anything by chance, but a description. */
function commonest(given: readonly string[]): string | undefined {
  const [most] = Object.values(Object.groupBy(given, (mark) => mark)).toSorted(
    (a = [], b = []) => b.length - a.length,
  );
  const isSure = most?.[0] === described;
  return most && (most.length > 1 || isSure) ? most[0] : undefined;
}

function descriptionOf(element: Element): string[] {
  return element.getAttribute('aria-roledescription')?.toLowerCase() === 'message'
    ? [described]
    : [];
}

function idsOf(element: Element): string[] {
  const names = element.getAttributeNames();
  const ids = names.filter(isIdAttribute).map((name) => `[${name}]`);
  return names.includes('id') && idValue.test(element.id) ? [...ids, anyId] : ids;
}

const isIdAttribute = oncePer((name: string) => idAttribute.test(name));

function rolesOf(element: Element): string[] {
  const role = element.getAttribute('role')?.toLowerCase();
  if (role === 'article' || role === 'row') return [`[role="${role}" i]`];
  return role === 'listitem' || (!role && element.localName === 'li') ? [listItem] : [];
}

const listItem = ':is([role="listitem" i], li:not([role]))';

/** Classes that end in a word for a message: "chat-message", not "message-text". */
function rowClassesOf(element: Element): string[] {
  return classesOf(element)
    .filter((name) => rowWords.has(wordsIn(name).at(-1) ?? ''))
    .map((name) => `.${CSS.escape(name)}`);
}
