import { cleanLine } from '../clean-text.ts';
import { caps } from '../../moment/caps.ts';
import { oncePerElement } from '../once-per.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { classesOf, wordsIn } from './words-in.ts';

const attributes = [
  'data-author',
  'data-sender',
  'data-sender-name',
  'data-nick',
  'data-from',
  'data-username',
];
const authorWords = new Set([
  'author',
  'sender',
  'username',
  'nick',
  'nickname',
  'user',
  'name',
  'displayname',
  'from',
]);

/** Who a message is from, in the words of the page; undefined for a row that does not say. */
export const authorOf = oncePerElement((row, view) => attributeOf(row) ?? textOf(row, view));

function attributeOf(row: Element): string | undefined {
  const value = attributes.map((name) => row.getAttribute(name)).find(Boolean);
  return value ? cleanLine(value, caps.conversation) : undefined;
}

function textOf(row: Element, view: View): string | undefined {
  const naming = partsOf(row, view).filter(namesAuthor);
  // A head or a whole row may be called so as well, for the name that is in it.
  const first = naming.find((element, index) => !element.contains(naming[index + 1] ?? null));
  const text = cleanLine(first?.textContent ?? '', caps.conversation);
  return text?.replace(/[:：]$/, '').trim();
}

function namesAuthor(element: Element): boolean {
  if (element.getAttribute('rel') === 'author' || /^h[1-6]$/.test(element.localName)) return true;
  if (!classesOf(element).some((name) => authorWords.has(wordsIn(name).at(-1) ?? ''))) return false;
  const text = (element.textContent ?? '').trim();
  return text !== '' && text.length <= 60;
}
