import type { Service, ServicePage } from './service.ts';

export const mattermost: Service = {
  name: 'Mattermost',
  messenger: true,
  hosts: [],
};

export const mattermostPage: ServicePage = { service: mattermost };
