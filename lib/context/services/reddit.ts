import type { Service, ServicePage } from './service.ts';

export const reddit: Service = {
  name: 'Reddit',
  messenger: /^\/(?:chat|room)\b/,
  hosts: ['reddit.com'],
};

export const redditPage: ServicePage = { service: reddit };
