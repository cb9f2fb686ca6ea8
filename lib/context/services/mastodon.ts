import type { Service, ServicePage } from './service.ts';

export const mastodon: Service = {
  name: 'Mastodon',
  messenger: /^\/conversations\b/,
  hosts: [],
};

export const mastodonPage: ServicePage = { service: mastodon };
