import { metaConversation, metaThread } from './meta-messages.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Facebook: its messages, and the small chats at the foot of any page. `meta-messages.ts` says what is
 * read, and where that is known from.
 */
export const facebook: Service = {
  name: 'Facebook',
  messenger: /^\/messages\b/,
  hosts: ['facebook.com'],
};

export const facebookPage: ServicePage = {
  service: facebook,
  conversation: metaConversation,
  thread: metaThread,
};
