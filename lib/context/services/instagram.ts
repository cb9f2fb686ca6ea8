import { metaConversation, metaThread } from './meta-messages.ts';
import type { Service, ServicePage } from './service.ts';

/**
 * Instagram's direct messages, where they are laid out as Messenger's.
 *
 * Source: a public reader of 2026-09 that names the same label, not confirmed on the live page; weak.
 * Languages: English; elsewhere no list is found.
 * Cannot be known: read marks; on pages whose rows tell no sender, anything but what every page tells.
 */
export const instagram: Service = {
  name: 'Instagram',
  messenger: /^\/direct\b/,
  hosts: ['instagram.com'],
};

export const instagramPage: ServicePage = {
  service: instagram,
  conversation: metaConversation,
  thread: metaThread,
};
