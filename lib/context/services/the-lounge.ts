import { localTime, whenOf } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * The Lounge, an IRC client for the web, self-hosted.
 *
 * Source: version 4.5.2 run and looked at, and its scripts read, 2026-11.
 * Languages: any; its interface is English, and only classes, attributes and its own time format are read.
 * Cannot be known: whether anything was read (IRC has no marks).
 */
export const theLounge: Service = {
  name: 'The Lounge',
  messenger: true,
  hosts: [],
};

const nobodys = ':not([data-type="message"], [data-type="action"], [data-type="notice"])';
/** Notices of people and robots who are in no conversation are shown in whichever is open. */
const elsewhere = ':has(.msg-shown-in-active)';

export const theLoungePage: ServicePage = {
  service: theLounge,
  isShownBy: (view) =>
    view.shows('meta[name="application-name"][content="The Lounge"]', '#chat .chat-view'),
  conversation(view) {
    const shown = view.first('#chat .chat-view');
    const name = shown?.querySelector('.header .title')?.textContent;
    const type = shown?.getAttribute('data-type');
    if (!name || (type !== 'channel' && type !== 'query')) return undefined;
    return { name, with: type === 'query' ? 'person' : 'group' };
  },
  thread: {
    lists: (view) =>
      view.all('#chat .chat-view:is([data-type="channel"], [data-type="query"]) .chat'),
    // What is not loaded yet could hold a message of anybody.
    message: '.msg, .show-more',
    notWritten: `.msg:is(${nobodys}, ${elsewhere})`,
    jumpToNewest: '#chat .scroll-down-shown',
    mine: (message) => (message.matches('.msg') ? message.matches('.self') : undefined),
    when(message) {
      const label = message.querySelector('.time')?.getAttribute('aria-label');
      return (
        localTime(
          label,
          /^(?<day>\d{1,2}) (?<month>[A-Z][a-z]+) (?<year>\d{4}), (?<time>[\d:]+)$/,
        ) ?? whenOf(null, label)
      );
    },
  },
};
