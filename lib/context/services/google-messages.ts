import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Google Messages for the web: texts by SMS and RCS.
 *
 * Source: public code of several authors that reads the page, 2024 to 2026; nobody tells of a change.
 * Languages: any; only elements and attributes are read.
 * Cannot be known: whether a message was read (the words for it are in the language of the page, and no
 * source has their place); whether the other side is a group.
 */
export const googleMessages: Service = {
  name: 'Google Messages',
  messenger: true,
  hosts: ['messages.google.com'],
};

export const googleMessagesPage: ServicePage = {
  service: googleMessages,
  conversation(view) {
    const name = view.first('[data-e2e-header-title], mws-conversation-header h2')?.textContent;
    return name ? { name } : undefined;
  },
  thread: {
    lists: (view) => view.all('mws-messages-list :has(> mws-message-wrapper)'),
    message: 'mws-message-wrapper',
    mine(element) {
      const outgoing = element.getAttribute('is-outgoing');
      return outgoing === 'true' || (outgoing === 'false' ? false : undefined);
    },
    when: (element) => whenOf(null, element.querySelector('mws-absolute-timestamp')?.textContent),
  },
};
