import { metaConversation, metaThread } from './meta-messages.ts';
import type { Service, ServicePage } from './service.ts';

/** Messenger on its own host. `meta-messages.ts` says what is read, and where that is known from. */
export const messenger: Service = {
  name: 'Messenger',
  messenger: true,
  hosts: ['messenger.com'],
};

export const messengerPage: ServicePage = {
  service: messenger,
  conversation: metaConversation,
  thread: metaThread,
};
