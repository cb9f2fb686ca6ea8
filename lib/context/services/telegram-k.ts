import { isVisible } from '../thread/visible.ts';
import { whenOfEpoch } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { ServicePage } from './service.ts';
import { telegram } from './telegram.ts';

/**
 * Telegram Web K.
 *
 * Source: its own source (github.com/morethanwords/tweb, 2026: chat.ts, bubbleSendingStatus.tsx) and
 * selectors that were checked on the live page, 2026.
 * Languages: any; only classes and data attributes are read.
 * Cannot be known: who wrote what a channel says in its own name, my own posts among them; whether a
 * person is a bot. Two ticks in a group mean that somebody read it.
 */
export const telegramKPage: ServicePage = {
  service: telegram,
  conversation(view) {
    const title = titleOf(view);
    const name = (title?.querySelector('.peer-title-inner') ?? title)?.textContent;
    return title && name ? { name, with: withWhom(title) } : undefined;
  },
  thread: {
    lists: (view) => view.all('.chat .bubbles-inner'),
    message: '.bubble[data-mid]',
    notWritten: '.service, .is-date, .is-sponsored, .is-error',
    // A list of what is pinned, planned or found is not the end of the conversation either.
    jumpToNewest:
      '.chat .bubbles-go-down, .chat:is([data-type="pinned"], [data-type="scheduled"], [data-type="search"]) .bubbles-inner',
    mine(bubble, view) {
      if (bubble.matches('.channel-post')) return undefined;
      if (bubble.matches('.is-out')) return true;
      // Among my saved messages, those that I forwarded to myself.
      if (titleOf(view)?.querySelector('.i18n')) return undefined;
      return bubble.matches('.is-in') ? false : undefined;
    },
    when: (bubble) => whenOfEpoch(bubble.getAttribute('data-timestamp')),
    mark(bubble) {
      const tells = (state: string) =>
        bubble.matches(`.${state}, :has(.time-sending-status.${state})`);
      if (tells('is-read')) return 'read';
      return tells('is-sent') ? 'sent' : undefined;
    },
  },
};

/**
 * The name at the head of the chat; below it stand those who are typing. What is planned or pinned and
 * comments have a head without one, and lie over the chat that they belong to.
 */
function titleOf(view: View): Element | undefined {
  const titles = view.all('.chat .chat-info .peer-title:not(.info *)');
  return titles.find(isVisible) ?? titles.at(-1);
}

/** Ids of groups and channels are negative. Names of the app's own ("Saved Messages") stand in `.i18n`. */
function withWhom(title: Element): 'person' | 'group' | undefined {
  const id = title.getAttribute('data-peer-id') ?? '';
  if (/^-\d+$/.test(id)) return 'group';
  return /^\d+$/.test(id) && !title.querySelector('.i18n') ? 'person' : undefined;
}
