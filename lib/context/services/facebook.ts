import type { Service, ServicePage } from './service.ts';

export const facebook: Service = {
  name: 'Facebook',
  messenger: /^\/messages\b/,
  hosts: ['facebook.com'],
};

export const facebookPage: ServicePage = { service: facebook };
