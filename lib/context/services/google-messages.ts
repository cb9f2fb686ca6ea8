import type { Service, ServicePage } from './service.ts';

export const googleMessages: Service = {
  name: 'Google Messages',
  messenger: true,
  hosts: ['messages.google.com'],
};

export const googleMessagesPage: ServicePage = { service: googleMessages };
