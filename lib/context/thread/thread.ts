import type { ReadMark } from '../../moment/thread-facts.ts';

/** When a message was written: the instant, or else the words in which the page tells it. */
export type When = { at: number } | { text: string };

/** One message of a conversation, as far as its page tells. Undefined is an answer; a guess is not. */
export interface Message {
  mine: boolean | undefined;
  when: When | undefined;
  mark: ReadMark | undefined;
}

/** The end of a conversation. */
export interface Thread {
  /** Newest first, back to the first that is not known to be mine. */
  newest: readonly Message[];
  /** Whether the first of them is the newest there is: the page is not scrolled up, nothing newer waits. */
  atEnd: boolean;
  /** Whether `newest` ends because the conversation begins there. */
  whole: boolean;
}
