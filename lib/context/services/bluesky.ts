import { withoutQuote } from '../clean-title.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Bluesky, its posts and its chats.
 *
 * Source: its own source (github.com/bluesky-social/social-app, 2024 to 2026: MessageItem.tsx,
 * MessagesListHeader.tsx). Drawn by React Native Web: neither a message nor the head of a chat has a
 * role, an id or a class that lasts, and the side of a bubble is style alone.
 * Cannot be known by structure: any of it. The generic reader looks at the page.
 */
export const bluesky: Service = {
  name: 'Bluesky',
  messenger: /^\/messages\b/,
  hosts: ['bsky.app'],
  address: [
    /^\/messages\/[a-z2-7]{13}(?![^/])/,
    /^\/profile\/[\w.:-]{1,100}\/post\/[a-z2-7]{13}(?![^/])/,
  ],
};

export const blueskyPage: ServicePage = { service: bluesky, title: withoutQuote };
