import { cleanLine } from '../clean-text.ts';
import { caps } from '../../moment/caps.ts';
import { isQuoted } from './quoted.ts';
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
export function authorOf(row: Element): string | undefined {
  return attributeOf(row) ?? textOf(row);
}

function attributeOf(row: Element): string | undefined {
  const value = attributes.map((name) => row.getAttribute(name)).find(Boolean);
  return value ? cleanLine(value, caps.conversation) : undefined;
}

function textOf(row: Element): string | undefined {
  const named = row.querySelectorAll('[class], [rel="author"], h1, h2, h3, h4, h5, h6');
  const naming = [...named].filter((element) => namesAuthor(element) && !isQuoted(element, row));
  // A head or a whole row may be called so as well, for the name that is in it.
  const first = naming.find(
    (element) => !naming.some((each) => each !== element && element.contains(each)),
  );
  const text = cleanLine(first?.textContent ?? '', caps.conversation);
  return text?.replace(/[:：]$/, '').trim();
}

function namesAuthor(element: Element): boolean {
  if (element.getAttribute('rel') === 'author' || /^h[1-6]$/.test(element.localName)) return true;
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > 60) return false;
  return classesOf(element).some((name) => authorWords.has(wordsIn(name).at(-1) ?? ''));
}
