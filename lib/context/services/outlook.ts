import { isVisible } from '../thread/visible.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Outlook on the web: the subject of the conversation in the reading pane.
 *
 * Source: notes of sgnoohc/monet on saved pages of 2026-09. Each part of a message's head is a heading
 * with an id of the form MSG_…_FROM; nothing else there outlives a build.
 * Languages: any; only ids and roles are read.
 * Cannot be known: who wrote (no address stands on the page, nor reliably one's own name), and what the
 * newest message is: the order is a setting of the person's, and times are words in their format.
 */
export const outlook: Service = {
  name: 'Outlook',
  messenger: true,
  hosts: [
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
  ],
  address: [/^\//],
};

export const outlookPage: ServicePage = {
  service: outlook,
  conversation(view) {
    const name = view
      .all('[role="main"] [role="heading"][id$="_SUBJECT"]')
      .find(isVisible)?.textContent;
    return name ? { name } : undefined;
  },
  // Messages that nothing is told of, so that nobody guesses from the list of mails.
  thread: {
    lists: (view) => view.all('[role="main"]:has([id$="_FROM"][role="heading"])'),
    message: '[id$="_FROM"][role="heading"]',
    mine: () => undefined,
  },
};
