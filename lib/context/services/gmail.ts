import type { Service, ServicePage } from './service.ts';

export const gmail: Service = {
  name: 'Gmail',
  messenger: true,
  hosts: ['mail.google.com'],
};

export const gmailPage: ServicePage = { service: gmail };
