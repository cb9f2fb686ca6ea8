import { withoutQuote } from '../clean-title.ts';
import { whenOf } from '../thread/when.ts';
import type { When } from '../thread/thread.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Mastodon, self-hosted.
 *
 * Source: its own source (github.com/mastodon/mastodon, 2025 to 2026: _web_app.html.haml,
 * detailed_status.tsx, status/index.jsx, navigation_bar.tsx).
 * Languages: any; only classes, data attributes and dates in attributes are read.
 * Cannot be known: whether anything was read; who else is mentioned and has not written; who I am where
 * the page is too narrow for the panel with my name. Only private mentions are read as a conversation.
 */
export const mastodon: Service = {
  name: 'Mastodon',
  messenger: /^\/conversations\b/,
  hosts: [],
  // A name of another server reads like a mail address and is left to the default.
  address: [/^\/@\w{1,40}\/\d{1,20}(?![^/])/],
};

const messages = '.detailed-status__wrapper, .status[data-id]:not(.status__quote *)';

export const mastodonPage: ServicePage = {
  service: mastodon,
  title: withoutQuote,
  isShownBy: (view) => view.shows('#mastodon.app-holder'),
  conversation(view) {
    const [list] = lists(view);
    const written = list ? view.within(list, messages) : [];
    const others = written.filter((message) => isMine(message, view) === false);
    const known = written.every((message) => isMine(message, view) !== undefined);
    const oneOnly = new Set(others.map(authorId)).size === 1;
    const name = authorOf(others[0])?.querySelector('.display-name__html')?.textContent;
    return known && oneOnly && name ? { name } : undefined;
  },
  thread: {
    lists,
    message: messages,
    holdsAll: true,
    mine: isMine,
    when: whenWritten,
  },
};

/** A private mention with what it answers and its answers, as long as these follow in the order of time: they may branch. */
function lists(view: View): Element[] {
  return view.all('.scrollable:has(.detailed-status__wrapper-direct)').filter((list) => {
    const times = view.within(list, messages).map((message) => {
      const when = whenWritten(message);
      return when && 'at' in when ? when.at : Number.NaN;
    });
    return times.every((time, index) => time >= (times[index - 1] ?? 0));
  });
}

function whenWritten(message: Element): When | undefined {
  const time = message.querySelector(
    '.status__relative-time time, .detailed-status__datetime time',
  );
  return whenOf(time?.getAttribute('datetime'));
}

function isMine(message: Element, view: View): boolean | undefined {
  const me = view.first('.navigation-bar [data-hover-card-account]');
  const author = authorId(message);
  return me && author ? author === me.getAttribute('data-hover-card-account') : undefined;
}

function authorId(message: Element): string | null | undefined {
  return authorOf(message)?.getAttribute('data-hover-card-account');
}

function authorOf(message: Element | undefined): Element | null | undefined {
  return message?.querySelector(
    ':is(.status__display-name, .detailed-status__display-name)[data-hover-card-account]',
  );
}
