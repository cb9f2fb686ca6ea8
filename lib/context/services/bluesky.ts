import type { Service, ServicePage } from './service.ts';

export const bluesky: Service = {
  name: 'Bluesky',
  messenger: /^\/messages\b/,
  hosts: ['bsky.app'],
};

export const blueskyPage: ServicePage = { service: bluesky };
