import type { ThreadShape } from '../thread/shape.ts';
import type { View } from '../view.ts';

/**
 * What a service is called and where it is found. Each has a file of its own that states where its
 * facts come from and when, in which languages they hold, and what cannot be known.
 */
export interface Service {
  name: string;
  /**
   * Whether people talk to each other there, or at which paths: such pages start at the level
   * *conversation*.
   */
  messenger: boolean | RegExp;
  /** Hosts, each with all its subdomains. None for a service that is only self-hosted. */
  hosts: readonly string[];
  /** The paths that are this service's, where its hosts serve others too. */
  paths?: RegExp;
  /**
   * What of an address names the conversation, matched against path and hash together: the first match
   * is kept and nothing else of them, not even what looks like no secret. Without a match, the default.
   */
  address?: readonly RegExp[];
}

/** How the pages of a service are read. Apart from the service itself, which the background knows too. */
export interface ServicePage {
  service: Service;
  /** Whether a page on a host that nobody knows is this service's: told by its structure. */
  isShownBy?(view: View): boolean;
  /** Its title without the words of a post, where the service puts them there. */
  title?(title: string): string;
  /** The conversation the page shows, or undefined where it cannot be told. */
  conversation?(view: View): Conversation | undefined;
  /** How its messages are laid out. Without it, or where it finds none, the generic reader looks at the page. */
  thread?: ThreadShape;
}

/** The person, channel or subject a page shows. */
export interface Conversation {
  name: string;
  with?: 'person' | 'group' | undefined;
}
