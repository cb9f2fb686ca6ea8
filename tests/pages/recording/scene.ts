import type { Page } from 'puppeteer-core';
import type { LiveMessenger } from '../../live/live-messenger.ts';
import type { Truth } from '../page-file.ts';
import type { Talk } from './talk.ts';

/** What there is when a scene begins: an app that runs, with Mira in its group, and nothing said yet. */
export interface Stage<Live extends LiveMessenger> {
  live: Live;
  page: Page;
  talk: Talk;
}

/** What the page shows when a scene has been played. */
export interface Shown {
  conversation: string | null;
  conversationWith: 'person' | 'group' | null;
  /** Where it differs from how the talk stands: what the page does not say. */
  thread?: Partial<ReturnType<Talk['thread']>>;
  /** What has the focus, where it decides what is read. */
  focus?: string;
}

/** One page to be recorded, by what is done for it. */
export interface Scene<Live extends LiveMessenger, Options = undefined> {
  name: string;
  options?: Options;
  timezone?: string;
  play(stage: Stage<Live>): Promise<Shown>;
}

/** An app that is recorded. */
export interface Recorded<Live extends LiveMessenger, Options> {
  /** Begins the names of its files. */
  name: string;
  service: Truth['service'];
  /** Its package, whose version is noted. */
  package: string;
  licence: string;
  /** The address that stands in for the one of the machine it ran on. */
  origin: string;
  /** What scrolls the messages, as a selector. */
  scroller: string;
  start(options: Options | undefined): Promise<Live>;
  scenes: readonly Scene<Live, Options>[];
}
