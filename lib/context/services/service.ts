/** A page as a service's file may look at it. */
export interface Page {
  document: Document;
  /** The title as `cleanTitle` leaves it. */
  title: string;
}

/**
 * What is known about one service. Each lives in a file of its own that states where its facts come
 * from, and when.
 */
export interface Service {
  name: string;
  /** Whether people talk to each other there: its pages start at the level *conversation*. */
  messenger: boolean;
  /** Hosts, each with all its subdomains. Self-hosted services have none and are known by `isShownBy`. */
  hosts: readonly string[];
  /** Whether a page on an unknown host is this service's. */
  isShownBy?(page: Document): boolean;
  /** The person, channel or subject the page shows, or undefined where it cannot be told. */
  conversation?(page: Page): string | undefined;
}
