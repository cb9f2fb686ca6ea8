import { chooseList } from '../thread/choose-list.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Converse.js, an XMPP client for the web, self-hosted.
 *
 * Source: version 14.0.0 run and looked at, and its templates read, 2026-11.
 * Languages: any; only classes and data attributes are read.
 * Cannot be known: whether a message was read; whether one was delivered in a group; who wrote a message
 * that was removed. What I wrote in another tab with Converse has the mark of delivery from the start.
 */
export const converse: Service = {
  name: 'Converse.js',
  messenger: true,
  hosts: [],
};

export const conversePage: ServicePage = {
  service: converse,
  isShownBy: (view) => view.shows('converse-root', '.conversejs .chatbox'),
  conversation(view) {
    const box = openList(view)?.closest('.chatbox');
    const name = box?.querySelector('.chatbox-title__text')?.textContent;
    return name
      ? { name, with: box?.localName === 'converse-muc' ? 'group' : 'person' }
      : undefined;
  },
  thread: {
    lists(view) {
      const list = openList(view);
      return list ? [list] : [];
    },
    // A gap in what was loaded could hold a message of anybody.
    message: '.chat-msg, converse-mam-placeholder',
    notWritten: '.chat-info',
    jumpToNewest: '.chatbox .new-msgs-indicator',
    mine(message) {
      if (message.matches('.chat-msg--retracted')) return undefined;
      if (message.querySelector('.chat-msg__content--me')) return true;
      return message.querySelector('.chat-msg__content--them') ? false : undefined;
    },
    when: (message) => whenOf(message.getAttribute('data-isodate')),
    /**
     * The tick means delivered, but it stands as well on all that came in over the wire: on messages of
     * others, on mine out of the archive, and on mine that another device of mine sent.
     */
    mark(message) {
      const sentHere = message.matches('.chat-msg[data-from*="/converse.js-"]:not(.delayed)');
      return sentHere && message.querySelector('.chat-msg__receipt') ? 'delivered' : undefined;
    },
  },
};

/** The messages of the conversation that is meant; of several beside each other, one that nothing points at is not. */
function openList(view: View): Element | undefined {
  const chosen = chooseList(view.all('.chatbox .chat-content__messages'), view);
  return chosen?.closest(oneToOneOrGroup) ? chosen : undefined;
}

/** Not what a server announces, and not the private talk beside the people of a group. */
const oneToOneOrGroup = 'converse-chat, converse-muc .chat-area';
