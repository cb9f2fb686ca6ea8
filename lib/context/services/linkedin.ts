import { chooseList } from '../thread/choose-list.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * LinkedIn's messages: the page of a conversation, and the bubbles over other pages.
 *
 * Source: public readers of 2026, several of which name the same classes.
 * Languages: any; but for "Sent at", only classes and what stands in them are read.
 * Cannot be known: the time of a message of theirs that follows another within minutes.
 */
export const linkedIn: Service = {
  name: 'LinkedIn',
  messenger: /^\/messaging\b/,
  hosts: ['linkedin.com'],
  // What names a conversation looks as if a machine drew it.
  address: [/^\/messaging\/thread\/[\w-]+(?:=|%3D){0,2}/i],
};

const theirs = 'msg-s-event-listitem--other';
const indicator = '.msg-s-event-with-indicator__sending-indicator';

export const linkedInPage: ServicePage = {
  service: linkedIn,
  conversation(view) {
    const list = chooseList(listsOf(view), view);
    const whole = list?.closest(
      '.msg-thread, .msg-convo-wrapper, .msg-overlay-conversation-bubble',
    );
    const title = whole?.querySelector(
      '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title',
    );
    const name = title?.textContent;
    if (!name || !list) return undefined;
    if (authorsIn(view, list).size > 1) return { name, with: 'group' };
    const profile = title.closest('a') ?? title.querySelector('a');
    const isPerson = profile?.getAttribute('href')?.includes('/in/');
    return { name, with: isPerson ? 'person' : undefined };
  },
  thread: {
    lists: listsOf,
    message: '.msg-s-event-listitem',
    mine(message) {
      if (message.classList.contains(theirs)) return false;
      if (message.querySelector(indicator)) return true;
      // That a class is missing tells something only where the page still uses it.
      const isBubble = message.querySelector('.msg-s-event-listitem__message-bubble') !== null;
      const list = message.closest('.msg-s-message-list-content');
      return isBubble && list?.querySelector(`.${theirs}`) ? true : undefined;
    },
    when: (message, view) => whenOf(null, sentAt(message) ?? timeOf(message, view)),
    mark(message) {
      if (message.querySelector('.msg-s-event-listitem__seen-receipts img')) return 'read';
      return message.querySelector(`${indicator}--sent`) ? 'sent' : undefined;
    },
  },
};

function listsOf(view: View): Element[] {
  return view.all('.msg-s-message-list-content');
}

function authorsIn(view: View, list: Element): Set<string> {
  const names = view.within(list, `.${theirs} .msg-s-message-group__name`);
  return new Set(names.map((name) => name.textContent?.trim() ?? ''));
}

/** The tooltip of the tick on a message of mine: "Sent at 11/20/2026, 3:45 PM". */
function sentAt(message: Element): string | undefined {
  const title = message.querySelector(`${indicator}[title]`)?.getAttribute('title');
  return /^Sent at (.+)$/.exec(title ?? '')?.[1];
}

/** Its hour and the day above it: an hour alone would be taken for today's. */
function timeOf(message: Element, view: View): string | undefined {
  const hour = message.querySelector('.msg-s-message-group__timestamp')?.textContent?.trim();
  if (!hour) return undefined;
  for (let row = message.closest('li'); row; row = row.previousElementSibling as typeof row) {
    view.keepTime();
    const day = row.querySelector('.msg-s-message-list__time-heading')?.textContent?.trim();
    if (day) return `${day} ${hour}`;
  }
  return undefined;
}
