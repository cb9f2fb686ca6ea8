import { titleParts } from '../clean-title.ts';
import { isVisible } from '../thread/visible.ts';
import { whenOfEpoch } from '../thread/when.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Microsoft Teams: its chats. Posts of a channel are laid out otherwise and are left to the generic reader.
 *
 * Source: public code of 2026 that reads its page, some measured, one checked live on 2026-02-10.
 * Not looked at live.
 * Languages: any for messages; the name in the title only where its first word is "Chat".
 * Cannot be known: whether a message was read (there is an eye beside it, but no public fact on how to
 * tell it); whether a chat has two people or more.
 */
export const teams: Service = {
  name: 'Microsoft Teams',
  messenger: true,
  hosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
};

/** One stands around the other, or they are the same, depending on the build. */
const lists = '#chat-pane-list, [data-tid="message-pane-list-runway"]';

export const teamsPage: ServicePage = {
  service: teams,
  conversation(view) {
    if (!view.all(lists).some(isVisible)) return undefined;
    const shown = view.all('[data-tid="chat-title"], [data-tid="chat-header-title"]');
    const [kind, inTitle] = titleParts(view.title);
    const name = shown.find(isVisible)?.textContent?.trim() || (kind === 'Chat' ? inTitle : '');
    return name ? { name } : undefined;
  },
  thread: {
    lists(view) {
      const found = view.all(lists);
      return found.filter((list) => !found.some((other) => other !== list && list.contains(other)));
    },
    message: '[data-tid="chat-pane-message"]',
    notWritten: '.fui-ChatControlMessage, .fui-ChatControlMessage *',
    mine(message) {
      const side = message.closest('.fui-ChatMyMessage, .fui-ChatMessage');
      return side ? side.matches('.fui-ChatMyMessage') : undefined;
    },
    // A message is named after the millisecond in which it arrived.
    when: (message) =>
      whenOfEpoch(message.getAttribute('data-mid') ?? /\d{13}$/.exec(message.id)?.[0]),
  },
};
