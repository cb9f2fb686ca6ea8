import type { Service } from './service.ts';

/**
 * Telegram's two apps for the web: Web K at /k/ and Web A at /a/, each with a page of its own.
 *
 * Kept of an address: the id of the chat, or its public name, and of the topic in it. What else a hash
 * may hold opens a chat for whoever has it (`tgaddr`, `tgWebAuthToken`).
 */
export const telegram: Service = {
  name: 'Telegram',
  messenger: true,
  hosts: ['web.telegram.org'],
  address: [
    /^\/k\/#(?:@\w{1,40}|-?\d{1,20}(?:_\d{1,20})?)(?![^?&])/,
    /^\/a\/#-?\d{1,20}(?:_\d{1,20})?(?![^?&])/,
  ],
};
