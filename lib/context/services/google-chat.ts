import type { Service, ServicePage } from './service.ts';

export const googleChat: Service = {
  name: 'Google Chat',
  messenger: true,
  hosts: ['chat.google.com'],
};

export const googleChatPage: ServicePage = { service: googleChat };
