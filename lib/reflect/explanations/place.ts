import { reaches } from '../../moment/capture-level.ts';
import type { Context } from '../../moment/context.ts';
import * as z from '../../schema.ts';

/** What sort of place people talk in: it decides what may have become of a message there. */
export const Place = z.enum(['chat', 'mail', 'channel', 'social', 'work']);
export type Place = z.infer<typeof Place>;

type Sort = 'messenger' | 'community' | 'team' | 'mail' | 'social' | 'work';

/** Each service by its name, as `lib/context/services` gives it. */
export const sortsOfServices: Readonly<Record<string, Sort>> = {
  Bluesky: 'social',
  'Converse.js': 'community',
  Discord: 'community',
  Element: 'community',
  Facebook: 'social',
  GitHub: 'work',
  Gmail: 'mail',
  'Google Chat': 'team',
  'Google Docs': 'work',
  'Google Messages': 'messenger',
  Instagram: 'social',
  Jira: 'work',
  LinkedIn: 'social',
  Mastodon: 'social',
  Mattermost: 'team',
  Messenger: 'messenger',
  'Microsoft Teams': 'team',
  Outlook: 'mail',
  Reddit: 'social',
  'Rocket.Chat': 'team',
  Roundcube: 'mail',
  Slack: 'team',
  Telegram: 'messenger',
  'The Lounge': 'community',
  WhatsApp: 'messenger',
  X: 'social',
  Zulip: 'team',
};

/** What is known of the place a moment was in: none where the service is not known. */
export function placesOf(context: Context): readonly Place[] {
  const { service = '' } = context;
  // A host may have the name of something that every object has.
  const sort = Object.hasOwn(sortsOfServices, service) ? sortsOfServices[service] : undefined;
  if (sort === undefined) return [];
  if (sort === 'messenger') return ['chat'];
  if (sort === 'mail' || sort === 'work') return [sort];
  if (sort === 'social') return socialPlacesOf(context);
  const room = roomOf(context);
  return sort === 'team' ? ['work', ...room] : room;
}

function roomOf({ conversationWith }: Context): Place[] {
  if (conversationWith === undefined) return [];
  return conversationWith === 'group' ? ['channel'] : ['chat'];
}

/** Only its messages are told as a conversation there. Where a lower level was kept, it may be either. */
function socialPlacesOf({ level, conversation, conversationWith }: Context): Place[] {
  if (conversation !== undefined || conversationWith !== undefined) return ['chat'];
  return reaches(level, 'conversation') ? ['social'] : [];
}
