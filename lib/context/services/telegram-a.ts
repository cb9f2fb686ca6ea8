import { isVisible } from '../thread/visible.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { ServicePage } from './service.ts';
import { telegram } from './telegram.ts';

/**
 * Telegram Web A.
 *
 * Source: its own source (github.com/Ajaxy/telegram-tt, 2024 to 2026: Message.tsx, MessageList.tsx,
 * MessageOutgoingStatus.tsx, FullNameTitle.tsx).
 * Languages: any; only classes and the address are read. Times are the page's own words.
 * Cannot be known: who wrote what a channel says in its own name, my own posts among them; the date of
 * a message but in words. Two ticks in a group mean that somebody read it.
 */
export const telegramAPage: ServicePage = {
  service: telegram,
  conversation(view) {
    const titles = view.all('#MiddleColumn .MiddleHeader .fullName');
    // What is planned or pinned and comments have a head without one, and lie over their chat.
    const name = (titles.find(isVisible) ?? titles.at(-1))?.textContent;
    return name ? { name, with: withWhom(view) } : undefined;
  },
  thread: {
    lists: (view) => view.all('#MiddleColumn .MessageList'),
    message: '.Message[id^="message-"]',
    notWritten: '.ActionMessage, .SponsoredMessage, :has(.MessageOutgoingStatus--failed)',
    // A list of what is pinned is not the end of the conversation either.
    jumpToNewest: '#MiddleColumn .icon-arrow-down, #MiddleColumn .MessageList.type-pinned',
    mine(message, view) {
      if (isPlanned(view)) return undefined;
      if (message.matches('.own')) return true;
      return isOfNobody(message, view) ? undefined : false;
    },
    when(message, view) {
      const time = message.querySelector('.MessageMeta .message-time')?.textContent ?? '';
      const clock = /\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\s*$/i.exec(time)?.[0];
      if (!clock || isPlanned(view)) return undefined;
      const day = message.closest('.message-date-group')?.querySelector('.sticky-date');
      return whenOf(null, `${day?.textContent ?? ''} ${clock}`);
    },
    mark(message) {
      if (message.querySelector('.MessageOutgoingStatus .icon-message-read')) return 'read';
      const sent = message.querySelector('.MessageOutgoingStatus .icon-message-succeeded');
      return sent ? 'sent' : undefined;
    },
  },
};

/** Ids of groups and channels are negative. Only with another person does a private chat show no avatars. */
function withWhom(view: View): 'person' | 'group' | undefined {
  if (isGroup(view)) return 'group';
  const withPerson = view.all('#MiddleColumn .MessageList.no-avatars').some(isVisible);
  return withPerson ? 'person' : undefined;
}

/** The messages that the address shows will be sent at a later time. */
function isPlanned(view: View): boolean {
  return /_scheduled/.test(view.document.location.hash);
}

/**
 * What a channel says, told by its counted views or by a group without avatars, and what I forwarded to
 * myself, told by a private chat with them.
 */
function isOfNobody(message: Element, view: View): boolean {
  return message.matches('.has-views') || message.matches('.no-avatars *') === isGroup(view);
}

function isGroup(view: View): boolean {
  return /^#-\d/.test(view.document.location.hash);
}
