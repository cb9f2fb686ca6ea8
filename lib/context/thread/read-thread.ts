import { parentOf, upwards } from '../composed.ts';
import { chooseList } from './choose-list.ts';
import type { MessageShape, ThreadShape } from './shape.ts';
import type { Message, Thread } from './thread.ts';
import type { View } from '../view.ts';
import { isVisible } from './visible.ts';

/** How far above its end a list may stand and still count as being there, in CSS pixels. */
const endTolerance = 40;

/** No more messages than these are looked at, from the end backwards. */
const mostMessages = 500;

/** The end of the conversation that `view` shows in this shape; undefined where it shows none. */
export function readThread(view: View, shape: ThreadShape): Thread | undefined {
  const lists = shape.lists(view);
  const list = chooseList(lists, view.document) ?? lists.findLast(isVisible);
  return list && readMessages(view, list, messagesIn(list, shape), shape);
}

/** A custom element may hold its messages in a shadow root of its own. */
function messagesIn(list: Element, { message }: ThreadShape): Element[] {
  const inside = list.shadowRoot?.querySelectorAll(message) ?? [];
  return [...list.querySelectorAll(message), ...inside];
}

/** The end of the conversation in `list`, whose messages are `found`. */
export function readMessages(
  view: View,
  list: Element,
  found: readonly Element[],
  shape: MessageShape,
): Thread {
  const elements = downwards(found);
  const newest: Message[] = [];
  let index = elements.length;
  while (index > 0 && newest.length < mostMessages && newest.at(-1)?.mine !== false) {
    if (view.isOver()) break;
    index -= 1;
    const element = elements[index];
    if (element && isWritten(element, shape)) newest.push(readMessage(element, shape, view));
  }
  // What scrolls may lie inside the list: it is looked for from a message outwards.
  const last = elements.findLast(isLaidOut) ?? list;
  const scroller = shape.holdsAll ? undefined : scrollerOf(last);
  return {
    newest,
    atEnd: !leadsFurther(list, shape) && isAtEnd(scroller, last),
    whole: index === 0 && (scroller === undefined || beginsHere(list, shape)),
  };
}

/** Messages from the top of the screen to its end: a list that is laid out from its end holds the newest first. */
function downwards(elements: readonly Element[]): readonly Element[] {
  const first = elements.find(isLaidOut);
  const last = elements.findLast(isLaidOut);
  const reversed =
    first && last && first.getBoundingClientRect().top > last.getBoundingClientRect().top + 1;
  return reversed ? elements.toReversed() : elements;
}

function isLaidOut(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function isWritten(message: Element, { notWritten }: MessageShape): boolean {
  return !(notWritten && message.matches(notWritten)) && isVisible(message);
}

function readMessage(element: Element, shape: MessageShape, view: View): Message {
  const mine = shape.mine(element, view);
  return {
    mine,
    when: shape.when?.(element, view),
    // A mark on somebody else's message says nothing about mine.
    mark: mine ? shape.mark?.(element, view) : undefined,
  };
}

function leadsFurther(list: Element, { jumpToNewest }: MessageShape): boolean {
  const root = list.getRootNode() as Document | ShadowRoot;
  return jumpToNewest !== undefined && [...root.querySelectorAll(jumpToNewest)].some(isVisible);
}

function isAtEnd(scroller: Element | undefined, last: Element): boolean {
  if (!scroller) return true;
  if (scroller === last.ownerDocument.scrollingElement) {
    // Below its messages a page may have space, or a foot: the end is where the last one is in sight.
    return last.getBoundingClientRect().bottom < scroller.clientHeight + endTolerance;
  }
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  // A list that is laid out from its end counts from 0 there, and downwards.
  const reversed = getComputedStyle(scroller).flexDirection === 'column-reverse';
  return (reversed ? -scrollTop : scrollHeight - clientHeight - scrollTop) < endTolerance;
}

function beginsHere(list: Element, { beginning }: MessageShape): boolean {
  const mark = beginning && list.querySelector(beginning);
  return Boolean(mark && isVisible(mark));
}

/** What scrolls a message: the list, what it lies in, or the page; undefined where all of it is shown at once. */
function scrollerOf(message: Element): Element | undefined {
  const page = message.ownerDocument.scrollingElement;
  for (const at of upwards(parentOf(message) ?? message)) {
    if (at === page) break;
    const { overflowY } = getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && isLonger(at)) return at;
  }
  return page && isLonger(page) ? page : undefined;
}

function isLonger({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1;
}
