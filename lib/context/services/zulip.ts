import type { Service, ServicePage } from './service.ts';

export const zulip: Service = {
  name: 'Zulip',
  messenger: true,
  hosts: ['zulipchat.com'],
};

export const zulipPage: ServicePage = { service: zulip };
