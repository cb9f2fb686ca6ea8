import type { Service, ServicePage } from './service.ts';

export const telegram: Service = {
  name: 'Telegram',
  messenger: true,
  hosts: ['web.telegram.org'],
};

export const telegramPage: ServicePage = { service: telegram };
