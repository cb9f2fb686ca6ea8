import type { Service, ServicePage } from './service.ts';

export const x: Service = {
  name: 'X',
  messenger: /^\/(?:i\/chat|messages)\b/,
  hosts: ['x.com', 'twitter.com'],
};

export const xPage: ServicePage = { service: x };
