import type { ReadMark } from '../../moment/thread-facts.ts';
import type { View } from '../view.ts';
import type { When } from './thread.ts';

/** How the messages of a conversation are laid out. Undefined is an answer; a guess is not. */
export interface ThreadShape extends MessageShape {
  /**
   * The elements that may hold the messages of one conversation. The last one is meant where neither
   * selection nor focus tells.
   */
  lists(view: View): Element[];
  /** One message in such an element, as a selector. */
  message: string;
}

/** How one of them is read. */
export interface MessageShape {
  /** Messages that nobody wrote, as a selector: who joined, which day it is, what is not loaded yet. */
  notWritten?: string;
  /** Something newer is not shown, as a selector in the page: a button that leads there, where it is visible. */
  jumpToNewest?: string;
  /** Every message is in the page, wherever it is scrolled: mail and comments, unlike chats. */
  holdsAll?: boolean;
  /** The conversation begins in the list where this is shown, or where nothing can be scrolled. */
  beginning?: string;
  /** Whether I wrote it. */
  mine(message: Element, view: View): boolean | undefined;
  when?(message: Element, view: View): When | undefined;
  /** The mark on a message of mine. */
  mark?(message: Element, view: View): ReadMark | undefined;
}
