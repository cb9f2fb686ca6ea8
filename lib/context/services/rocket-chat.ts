import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Rocket.Chat, self-hosted.
 *
 * Source: the app's own source, apps/meteor/client (RoomMessage, SystemMessage, ThreadMessagePreview,
 * MessageHeader, ReadReceiptIndicator, RoomBody), several versions up to 2026, read 2026-11. Not run.
 * Languages: any; only ids, classes and attributes are read. Times are told in the page's own words.
 * Cannot be known: when a message was written that follows another one of the same person; whether a
 * message was read, unless the server shows receipts; who wrote a reply in a side thread, of which the
 * conversation shows a line.
 */
export const rocketChat: Service = {
  name: 'Rocket.Chat',
  messenger: true,
  hosts: [],
  address: [/^\/(?:channel|group|direct)\/[\w.%-]+(?=\/|#|$)/],
};

export const rocketChatPage: ServicePage = {
  service: rocketChat,
  isShownBy: (view) => view.shows('#rocket-chat', '.messages-container .messages-list'),
  conversation(view) {
    const name = view.first('.rcx-room-header h1')?.textContent?.trim();
    const { pathname } = view.document.location;
    if (!name) return undefined;
    if (/\/(?:channel|group)\//.test(pathname)) return { name, with: 'group' };
    // A conversation of two is named after both ids; one of several has a name of its own.
    return { name, with: /\/direct\/[A-Za-z0-9]{34}$/.test(pathname) ? 'person' : undefined };
  },
  thread: {
    lists: (view) => view.all('.messages-container .messages-list'),
    message: '[data-own], .rcx-message-thread',
    jumpToNewest: '.messages-box .has-more-next',
    mine(message) {
      const own = message.getAttribute('data-own');
      return own === null ? undefined : own === 'true';
    },
    when: (message) => whenOf(null, message.querySelector('[id$="-time"]')?.getAttribute('title')),
    mark(message) {
      const icon = message.querySelector('[id$="-read-status"] .rcx-icon')?.classList;
      if (icon?.contains('rcx-icon--name-check-double')) return 'read';
      return icon?.contains('rcx-icon--name-check-single') ? 'sent' : undefined;
    },
  },
};
