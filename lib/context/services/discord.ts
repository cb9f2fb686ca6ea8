import { oncePerView } from '../once-per.ts';
import { authorAbove } from '../thread/author-above.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Discord.
 *
 * Source: public code that says it was checked on the live page (2026-09-02, 2026-09-24), and others
 * for the panel with one's own picture (2026). Not looked at live.
 * Languages: any; ids, attributes, the stable part of class names and addresses of pictures are read.
 * Cannot be known: whether a message was read (there are no marks); who wrote what, where a picture is
 * one of Discord's and so does not name its owner, and in the compact view, which has no pictures.
 */
export const discord: Service = {
  name: 'Discord',
  messenger: true,
  hosts: ['discord.com'],
  address: [/^\/channels\/(?:@me|\d+)(?:\/\d+)?/],
};

export const discordPage: ServicePage = {
  service: discord,
  conversation({ title, document }) {
    if (!/^\/channels\/(?:@me|\d+)\/\d+/.test(document.location.pathname)) return undefined;
    // "Discord | #general | Server", "Discord | @Name"; names of people may hold a bar.
    const [, name] = /^Discord \| (@.+|[^|]+?)(?: \| .*)?$/.exec(title) ?? [];
    if (!name) return undefined;
    if (name.startsWith('@')) return { name: name.slice(1), with: 'person' };
    return { name, with: name.startsWith('#') ? 'group' : undefined };
  },
  thread: {
    lists: (view) => view.all('ol[data-list-id="chat-messages"]'),
    message: 'li[id^="chat-messages-"]',
    notWritten: ':has([class*="systemMessage"], [class*="ephemeral"])',
    jumpToNewest: '[class*="jumpToPresentBar"]',
    mine(message, view) {
      // A picture outside of the contents belongs to somebody who is answered or quoted.
      const picture = authorAbove(message, '[class*="contents"] > img[class*="avatar"]', view);
      const id = ownerOf(picture);
      const me = myId(view);
      return id && me ? id === me : undefined;
    },
    when: (message) =>
      whenOf(message.querySelector('time[id^="message-timestamp-"]')?.getAttribute('datetime')),
  },
};

const myId = oncePerView((view: View) => {
  const mine = ':is([class*="accountPopout"], [class*="avatarWrapper"]) img';
  const ids = new Set(view.all(`section[class*="panels"] ${mine}`).map(ownerOf));
  return ids.size === 1 ? [...ids][0] : undefined;
});

/** https://cdn.discordapp.com/avatars/<id>/…, or …/guilds/<guild>/users/<id>/avatars/… */
function ownerOf(picture: Element | undefined): string | undefined {
  return /\/(?:avatars|users)\/(\d+)\//.exec(picture?.getAttribute('src') ?? '')?.[1];
}
