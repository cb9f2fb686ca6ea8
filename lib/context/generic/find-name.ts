import { caps } from '../../moment/caps.ts';
import { cleanLine } from '../clean-text.ts';
import { titleParts } from '../clean-title.ts';
import { treeParentOf, upwards } from '../composed.ts';
import type { View } from '../view.ts';
import { isVisible } from '../thread/visible.ts';
import { classesOf, wordsIn } from './words-in.ts';

/** "Messages in #design", "Conversation with Dana": what a list says of itself. */
const labelled =
  /^(?:messages|message list|chat|conversation|nachrichten|unterhaltung|chatverlauf)\s+(?:in|with|mit)\s+(?:(?:the |der )?(?:conversation|unterhaltung) (?:with|mit) )?(.{1,100})$/i;

/** What stands in a head beside a name. */
const notNames =
  /^(?:online|offline|away|idle|typing|last seen|active|zuletzt|abwesend|schreibt|\d+ (?:members|participants|mitglieder|users))/i;

/** Of a person or a page. */
const address = /\S@\S+\.\S|:\/\//;

const nameWords = new Set([
  'title',
  'name',
  'subject',
  'peer',
  'contact',
  'buddy',
  'channel',
  'room',
  'displayname',
  'chatname',
]);

/** A head may float over the top of what is scrolled behind it, in CSS pixels. */
const overlaid = 80;

/** How much wider than its messages the head of a conversation may be: further out it is the app's. */
const widest = 1.35;

/** What the page calls the conversation whose messages are in `list`, and by what that was told. */
export function findName(view: View, list: Element): { name: string; how: string } | undefined {
  const label = labelled.exec(list.getAttribute('aria-label')?.trim() ?? '')?.[1];
  if (label) return { name: label, how: 'label' };
  const frame = list.getBoundingClientRect();
  let inner: Element = list;
  for (const around of upwards(list)) {
    if (around.getBoundingClientRect().width > frame.width * widest) break;
    // What a shadow root holds is found in the root, not in its host.
    const root = treeParentOf(inner) === null && inner !== around ? inner.parentNode : null;
    const name = nameAbove((root as ShadowRoot | null) ?? around, { list, inner, frame });
    if (name) return { name, how: 'head' };
    inner = around;
  }
  return titled(view);
}

interface Inside {
  list: Element;
  /** What has been looked through already, with the list in it. */
  inner: Element;
  frame: DOMRect;
}

function nameAbove(around: ParentNode, { list, inner, frame }: Inside): string | undefined {
  const above = (element: Element) => {
    const { left, right, bottom } = element.getBoundingClientRect();
    const over = left < frame.right && right > frame.left && bottom <= frame.top + overlaid;
    return over && !list.contains(element) && isVisible(element);
  };
  const headings = [...around.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading" i]')];
  const named = outside(inner, around).filter(namesSomething);
  return [headings, named]
    .map((found) =>
      found
        .filter(above)
        .map(textOf)
        .find((text) => text !== undefined),
    )
    .find((text) => text !== undefined);
}

/** Every element of `around` that is not in `inner`: a long conversation is not gone through for its name. */
function outside(inner: Element, around: ParentNode): Element[] {
  const walker = inner.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_ELEMENT, (node) =>
    node === inner ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Element[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Element);
  return found;
}

/** By its class, or by the name of a custom element: "room-name", "ion-title", "chat-title-area". */
function namesSomething(element: Element): boolean {
  const names = element.localName.includes('-') ? [element.localName] : [];
  return [...names, ...classesOf(element)].some((name) => {
    const words = wordsIn(name.replace(/title[-_]?(?:area|text|label)$/i, 'title'));
    return nameWords.has(words.at(-1) ?? '');
  });
}

function textOf(element: Element): string | undefined {
  // Icons of a font are letters of nobody.
  const text = cleanLine(shownText(element).replace(/\p{Co}/gu, ''), caps.conversation);
  return text && text.length <= 100 && !notNames.test(text) && !address.test(text)
    ? text
    : undefined;
}

/** A part of the title that the page shows as a heading too. */
function titled({ title, all }: View): { name: string; how: string } | undefined {
  const headings = new Set(all('h1, h2, h3, [role="heading" i]').filter(isVisible).map(textOf));
  const name = titleParts(title).find((part) => headings.has(part));
  return name === undefined ? undefined : { name, how: 'title' };
}

/** Its text without what is hidden in it. */
function shownText(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
}
