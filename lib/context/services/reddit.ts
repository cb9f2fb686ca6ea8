import { whenOf, whenOfEpoch } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Reddit's chat: open shadow roots in one another, one for each message.
 *
 * Source: public readers of 2025 and 2026 that name the same elements.
 * Languages: any for names that are shown; "said" only in English.
 * Cannot be known: the name of the conversation; read marks.
 */
export const reddit: Service = {
  name: 'Reddit',
  messenger: /^\/(?:chat|room)\b/,
  hosts: ['reddit.com'],
  // The name of a room on its server: "!abc:reddit.com".
  address: [/^\/(?:chat\/)?room\/(?:!|%21)[\w-]+(?::|%3A)reddit\.com/i],
};

export const redditPage: ServicePage = {
  service: reddit,
  thread: {
    lists: (view) =>
      within(view, 'rs-virtual-scroll-dynamic').filter((list) =>
        list.shadowRoot?.querySelector('rs-timeline-event'),
      ),
    message: 'rs-timeline-event',
    notWritten: ':not([data-id])',
    mine(message, view) {
      const author = authorOf(message, view);
      const myName = view.first('rs-current-user')?.getAttribute('display-name') ?? '';
      // Only what has the form of a user name can be compared with one.
      if (!author || !/^[\w-]{3,20}$/.test(myName)) return undefined;
      return author.toLowerCase() === myName.toLowerCase();
    },
    when(message) {
      const time =
        message.shadowRoot?.querySelector('rs-timestamp')?.shadowRoot?.querySelector('[ts]') ??
        undefined;
      const told = time?.getAttribute('ts');
      return whenOfEpoch(told) ?? whenOf(told);
    },
  },
};

/** Rows that follow another of the same person show no name, but are called "Name said …". */
function authorOf({ shadowRoot }: Element, view: View): string | undefined {
  const label = shadowRoot?.querySelector('.room-message[aria-label]')?.ariaLabel ?? '';
  const said = view.language === 'en' ? /^([\w-]+) said\b/.exec(label)?.[1] : undefined;
  const shown = shadowRoot?.querySelector('.user-name, .room-message-author')?.textContent?.trim();
  return said ?? /^(?:u\/)?([\w-]+)$/.exec(shown ?? '')?.[1];
}

/** What matches in the chat. Other pages of Reddit, with their thousands of roots, are not searched. */
function within(view: View, selector: string): Element[] {
  return view.first('rs-app') ? view.deep(selector) : [];
}
