import type { Service, ServicePage } from './service.ts';

export const messenger: Service = {
  name: 'Messenger',
  messenger: true,
  hosts: ['messenger.com'],
};

export const messengerPage: ServicePage = { service: messenger };
