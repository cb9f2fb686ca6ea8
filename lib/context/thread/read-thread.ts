import { parentOf, upwards } from '../composed.ts';
import { chooseList } from './choose-list.ts';
import type { MessageShape, ThreadShape } from './shape.ts';
import type { Message, Thread } from './thread.ts';
import type { View } from '../view.ts';
import { newestFirst } from './newest-first.ts';
import { isVisible } from './visible.ts';

/** How far above its end a list may stand and still count as being there, in CSS pixels. */
const endTolerance = 40;

/** No more messages than these are looked at, from the end backwards. */
const mostMessages = 500;

/** The end of the conversation that `view` shows in this shape; undefined where it shows none. */
export function readThread(view: View, shape: ThreadShape): Thread | undefined {
  const lists = shape.lists(view);
  const list = chooseList(lists, view) ?? lists.findLast(isVisible);
  return list && readMessages(view, list, messagesIn(view, list, shape), shape);
}

/** A custom element may hold its messages in a shadow root of its own. */
function messagesIn(view: View, list: Element, { message }: ThreadShape): ArrayLike<Element> {
  const inside = list.shadowRoot && view.listIn(list.shadowRoot, message);
  return inside?.length ? inside : view.listIn(list, message);
}

/** The end of the conversation in `list`, whose messages are `found`: many more may be there than are looked at. */
export function readMessages(
  view: View,
  list: Element,
  found: ArrayLike<Element>,
  shape: MessageShape,
): Thread {
  const { count, at, shown = list } = newestFirst(found, view);
  const newest: Message[] = [];
  let seen = 0;
  while (seen < count && newest.length < mostMessages && newest.at(-1)?.mine !== false) {
    view.keepTime();
    const element = at(seen++);
    if (element && isWritten(element, shape)) newest.push(readMessage(element, shape, view));
  }
  // What scrolls may lie inside the list: it is looked for from a message outwards.
  const scroller = shape.holdsAll ? undefined : scrollerOf(shown);
  return {
    newest,
    atEnd: !leadsFurther(view, list, shape) && isAtEnd(scroller, shown),
    whole: seen === count && (scroller === undefined || beginsHere(list, shape)),
  };
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

function leadsFurther(view: View, list: Element, { jumpToNewest }: MessageShape): boolean {
  const root = list.getRootNode() as Document | ShadowRoot;
  return jumpToNewest !== undefined && view.within(root, jumpToNewest).some(isVisible);
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
