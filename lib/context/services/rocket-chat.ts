import type { Service, ServicePage } from './service.ts';

export const rocketChat: Service = {
  name: 'Rocket.Chat',
  messenger: true,
  hosts: [],
};

export const rocketChatPage: ServicePage = { service: rocketChat };
