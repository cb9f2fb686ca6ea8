import { titleParts } from '../clean-title.ts';
import { oncePerView } from '../once-per.ts';
import { authorAbove } from '../thread/author-above.ts';
import { whenOfEpoch } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Slack.
 *
 * Source: public code that reads its page (extensions and archivers, 2025-10 to 2026), among it a page
 * measured against Slack 4.51 for the address of one's own picture. Not looked at live.
 * Languages: any; only attributes, classes and addresses are read. In titles, the word in brackets
 * after a name ("DM", "Channel") is dropped in any language.
 * Cannot be known: whether a message was read; who wrote what, where one's own picture is one of
 * Slack's and so does not name its owner.
 */
export const slack: Service = {
  name: 'Slack',
  messenger: true,
  hosts: ['slack.com'],
  address: [
    /^\/client\/[ET]\w+\/[CDG]\w+/,
    /^\/archives\/[CDG]\w+/,
    // Without the key of an invitation.
    /^\/t\/[\w-]+\/shared_invite/,
  ],
};

/** The last part of a path is who, not what: D is a conversation of two, C and G are those of more. */
const inPath = /^\/(?:client\/[ET]\w+|archives)\/([CDG])\w+/;

export const slackPage: ServicePage = {
  service: slack,
  conversation(view) {
    const kind = inPath.exec(view.document.location.pathname)?.[1];
    if (!kind) return undefined;
    const shown = view.first('[data-qa="channel_name"], .p-view_header__channel_title');
    const name = shown?.textContent?.trim() || nameInTitle(view.title);
    return name ? { name, with: kind === 'D' ? 'person' : 'group' } : undefined;
  },
  thread: {
    // The conversation itself comes last: it is meant unless focus or selection lie in a side thread.
    lists: (view) =>
      ['threads_flexpane', 'message_pane'].flatMap((pane) =>
        view.all(`[data-qa="${pane}"] .c-virtual_list__scroll_container`),
      ),
    message: '[data-qa="message_container"][data-msg-ts]',
    notWritten: ':has(.c-message__body--automated)',
    mine(message, view) {
      const row = message.closest('.c-virtual_list__item') ?? message;
      const sender = authorAbove(row, '[data-message-sender]:not([class*="attachment"] *)', view);
      const id = sender?.getAttribute('data-message-sender');
      const me = myId(view);
      return id && me ? id === me : undefined;
    },
    when: (message) => whenOfEpoch(message.getAttribute('data-msg-ts')),
  },
};

/** My id stands in the address of my picture: https://ca.slack-edge.com/T…-U…-hash-48 */
const myId = oncePerView((view: View) => {
  const source = view.first('[data-qa="user-button"] img')?.getAttribute('src');
  return /^https:\/\/ca\.slack-edge\.com\/[ET]\w+-([UW]\w+)-/.exec(source ?? '')?.[1];
});

/** "general (Channel) - Acme - Slack" */
function nameInTitle(title: string): string | undefined {
  const parts = titleParts(title);
  if (parts.length < 3 || parts.at(-1) !== 'Slack') return undefined;
  return /^(.+) \([^()]+\)$/.exec(parts[0] ?? '')?.[1];
}
