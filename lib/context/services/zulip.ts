import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Zulip, at zulipchat.com and self-hosted.
 *
 * Source: the app's own source, web/templates (single_message, message_body, message_controls) and
 * web/src/narrow_title, several versions up to 2025-12, read 2026-11. Not run.
 * Languages: any; only classes, the address and the layout of the title are read. Times are told in the
 * page's own words, without the day.
 * Cannot be known: whether a message was read; who wrote what in a channel that is archived, and in
 * views that mix conversations.
 */
export const zulip: Service = {
  name: 'Zulip',
  messenger: true,
  hosts: ['zulipchat.com'],
  // Names of topics and people are left out.
  address: [/^\/#narrow\/(?:channel|stream)\/\d+/, /^\/#narrow\/(?:dm|pm-with)\/[\d,]+/],
};

/** One channel, one of its topics or one direct conversation; `with` and `near` only say where it opens. */
const conversationIn =
  /^#narrow\/(?:(?<channel>(?:channel|stream)\/[^/]+(?:\/topic\/[^/]+)?)|(?:dm|pm-with)\/(?<people>[^/]+))(?:\/(?:with|near)\/\d+)?$/;

export const zulipPage: ServicePage = {
  service: zulip,
  isShownBy: (view) => view.shows('#message-lists-container', '#message_feed_container'),
  conversation(view) {
    const shown = shownIn(view);
    // "#channel > topic - Realm - Zulip"; topics hold hyphens more often than realms.
    const name = /^(.+) - .+ - Zulip$/.exec(view.title)?.[1];
    return shown && name
      ? { name, with: shown.channel ? 'group' : kindOf(shown.people) }
      : undefined;
  },
  thread: {
    lists: (view) => view.all('.focused-message-list'),
    message: '.message_row',
    // The buttons of a message are always there, shown or not: to edit one's own, to react to others.
    mine(message, view) {
      if (!shownIn(view)) return undefined;
      if (message.querySelector('.edit_content.message_control_button')) return true;
      return message.querySelector('.reaction_button.message_control_button') ? false : undefined;
    },
    when: (message) =>
      whenOf(null, message.querySelector('.message-time, .message_time')?.textContent),
  },
};

function shownIn(view: View) {
  return conversationIn.exec(view.document.location.hash)?.groups;
}

/** "12-Ann" and, with both ids, "8,12-dm" are conversations of two; "8,12,15-group" is one of more. */
function kindOf(people = ''): 'person' | 'group' | undefined {
  if (/^\d+-|^\d+,\d+-dm$/.test(people)) return 'person';
  return people.endsWith('-group') ? 'group' : undefined;
}
