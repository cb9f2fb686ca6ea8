import type { Page } from 'puppeteer-core';

/** Something a person heard; `target` is the group, or their own name when it was said to them alone. */
export interface Heard {
  from: string;
  target: string;
  text: string;
}

/** A person in the conversations whose screen is not looked at, but who can talk and listens. */
export interface Person {
  /** The name the messenger shows for them. */
  readonly name: string;
  /** What others said, to them or where they are, oldest first. */
  readonly heard: readonly Heard[];
  /** Says something in a group or to another person, by name; resolves when the server has it. */
  say(target: string, text: string): Promise<void>;
}

/** A real messenger that runs on 127.0.0.1, with people in it. */
export interface LiveMessenger {
  /** The page `signIn` opens. */
  readonly url: string;
  /** Who the person at the page is. */
  readonly credentials: { readonly name: string; readonly password: string };
  /** The name of the group conversation that all are in from the start. */
  readonly group: string;
  readonly people: { readonly dana: Person; readonly tomas: Person };
  /** The processes that `close` ends. */
  readonly pids: readonly number[];
  /** Opens the messenger in a page, signs in and resolves when the group conversation is shown. */
  signIn(page: Page): Promise<void>;
  /** Waits for a conversation in the side bar, clicks it and resolves when it is shown. */
  openConversation(page: Page, name: string): Promise<void>;
  /** Types into the page's own input, sends, and resolves when the page shows the message as one's own. */
  say(page: Page, text: string): Promise<void>;
  /** Ends every process and removes every file of it. */
  close(): Promise<void>;
}
