import type { Service } from './service.ts';

/**
 * The Lounge, an IRC client for the web, self-hosted.
 * Source: version 4.5.2 run and looked at, 2026-11. The view that is shown carries the conversation's
 * name in its header, in any language of the interface.
 */
export const theLounge: Service = {
  name: 'The Lounge',
  messenger: true,
  hosts: [],
  isShownBy: (page) => page.querySelector('#viewport #chat, #chat .chat-view') !== null,
  conversation: ({ document }) =>
    document.querySelector('#chat .chat-view .header .title')?.textContent ?? undefined,
};
