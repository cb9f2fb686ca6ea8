import { isVisible } from '../thread/visible.ts';
import { whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Converse.js, an XMPP client for the web, self-hosted.
 *
 * Source: version 14.0.0 run and looked at, 2026-11.
 * Languages: any; only classes and data attributes are read.
 * Cannot be known: whether a message was read. Its tick means that it was delivered, and only on one's
 * own messages: it shows on those of others as well.
 */
export const converse: Service = {
  name: 'Converse.js',
  messenger: true,
  hosts: [],
};

export const conversePage: ServicePage = {
  service: converse,
  isShownBy: (view) => view.first('converse-root, .conversejs .chatbox') !== undefined,
  conversation(view) {
    const title = view.all('.chatbox .chatbox-title__text').findLast(isVisible);
    const name = title?.textContent?.trim();
    if (!title || !name) return undefined;
    return { name, with: title.closest('.chatroom') ? 'group' : 'person' };
  },
  thread: {
    lists: (view) => view.all('.chatbox .chat-content'),
    message: '.chat-msg',
    notWritten: '.chat-info, .date-separator',
    jumpToNewest: '.chatbox .new-msgs-indicator',
    mine(message) {
      if (message.querySelector('.chat-msg__content--me')) return true;
      return message.querySelector('.chat-msg__content--them') ? false : undefined;
    },
    when: (message) => whenOf(message.getAttribute('data-isodate')),
    mark: (message) =>
      message.querySelector('.chat-msg__content--me .chat-msg__receipt') ? 'delivered' : undefined,
  },
};
