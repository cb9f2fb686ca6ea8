import type { Service, ServicePage } from './service.ts';

export const gitHub: Service = {
  name: 'GitHub',
  messenger: false,
  hosts: ['github.com'],
};

export const gitHubPage: ServicePage = { service: gitHub };
