import { withoutQuote } from '../clean-title.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * X's chat, which lives in an open shadow root.
 *
 * Source: readers of 2026 written after saved live pages, several of which name the same test ids.
 * Languages: any; no words are read.
 * Cannot be known: read marks; whom a group is with.
 */
export const x: Service = {
  name: 'X',
  messenger: /^\/(?:i\/chat|messages)\b/,
  hosts: ['x.com', 'twitter.com'],
  // Two long numbers, or one with a "g" before it.
  address: [/^\/(?:i\/chat|messages)\/g?\d[\d-]*/],
};

export const xPage: ServicePage = {
  service: x,
  title: withoutQuote,
  conversation(view) {
    const [header] = within(view, '[data-testid="dm-conversation-header"]');
    const name = header && nameIn(header);
    if (!header || !name) return undefined;
    const links = [...header.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
    const isPerson = links.some((href) => /^(?:https:\/\/x\.com)?\/\w{1,15}\/?$/.test(href ?? ''));
    return { name, with: isPerson ? 'person' : undefined };
  },
  thread: {
    lists: (view) =>
      within(view, ':is([data-testid="dm-message-scroller"], [data-testid="dm-message-list"])'),
    message: '[data-dm-message-row]',
    mine({ classList }) {
      const [mine, theirs] = [
        classList.contains('justify-end'),
        classList.contains('justify-start'),
      ];
      return mine === theirs ? undefined : mine;
    },
    when: (message) => whenOf(null, message.querySelector('[id$="-time"]')?.textContent),
  },
};

/** The first line of its title: the handle may follow. */
function nameIn(header: Element): string | undefined {
  const title = '[data-testid="dm-conversation-username"]';
  return [...header.querySelectorAll(`${title}, ${title} *`)]
    .find(({ childNodes }) => [...childNodes].some((node) => node.nodeValue?.trim()))
    ?.textContent?.trim();
}

/** What matches in the chat. Other pages of X hold no such root, and are not searched for one. */
function within(view: View, selector: string): Element[] {
  return view.first('[data-testid="xchatEmbedRoute"]') ? view.deep(selector) : view.all(selector);
}
