import { caps } from '../../moment/caps.ts';
import { cleanLine } from '../clean-text.ts';
import { titleParts } from '../clean-title.ts';
import { upwards } from '../composed.ts';
import type { View } from '../view.ts';
import { isVisible } from '../thread/visible.ts';
import { beside } from './beside.ts';
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

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading" i]';

/** What may be called a name, and all custom elements; what is left out is most of a page, and has no name without a class. */
const naming = '[class], :not(a, b, button, div, i, img, input, li, p, path, span, svg, td, ul)';

/** A head may float over the top of what is scrolled behind it, in CSS pixels. */
const overlaid = 80;

/** How much wider than its messages the head of a conversation may be: further out it is the app's. */
const widest = 1.35;

/** What the page calls the conversation whose messages are in `list`, and by what that was told. */
export function findName(view: View, list: Element): { name: string; how: string } | undefined {
  const label = labelled.exec(list.getAttribute('aria-label')?.trim() ?? '')?.[1];
  if (label) return { name: label, how: 'label' };
  const frame = list.getBoundingClientRect();
  let inner = list;
  for (const around of upwards(list)) {
    if (around === inner) continue;
    if (around.getBoundingClientRect().width > frame.width * widest) break;
    const parent = inner.parentNode as ParentNode;
    // What is put into slots around it lies in the host.
    const isHost = around !== parent && !around.contains(list);
    const name =
      nameAbove(view, parent, inner, frame) ??
      (isHost ? nameAbove(view, around, inner, frame) : undefined);
    if (name) return { name, how: 'head' };
    inner = around;
  }
  return titled(view);
}

/** The heading in `around`, or else what is called a name, that stands above `frame`: what lies in `inner` has been looked at. */
function nameAbove(
  view: View,
  around: ParentNode,
  inner: Element,
  frame: DOMRect,
): string | undefined {
  const isAbove = (element: Element) => {
    const { left, right, bottom } = element.getBoundingClientRect();
    const over = left < frame.right && right > frame.left && bottom <= frame.top + overlaid;
    return over && isVisible(element);
  };
  const firstOf = (selector: string, names: (element: Element) => boolean) => {
    for (const element of beside(around, inner, selector, view)) {
      view.keepTime();
      const text = names(element) && isAbove(element) ? textOf(element) : undefined;
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return firstOf(headings, () => true) ?? firstOf(naming, namesSomething);
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
function titled({ title, all, keepTime }: View): { name: string; how: string } | undefined {
  const shown = new Set(
    all('h1, h2, h3, [role="heading" i]').map((heading) => {
      keepTime();
      return isVisible(heading) ? textOf(heading) : undefined;
    }),
  );
  const name = titleParts(title).find((part) => shown.has(part));
  return name === undefined ? undefined : { name, how: 'title' };
}

/** Its text without what is hidden in it. Where it has more than any name, not even with all of it. */
function shownText(element: Element): string {
  const text = element.textContent ?? '';
  return text.length < 20_000 && element instanceof HTMLElement ? element.innerText : text;
}
