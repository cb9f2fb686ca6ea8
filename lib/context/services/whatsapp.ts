import type { Service, ServicePage } from './service.ts';

export const whatsApp: Service = {
  name: 'WhatsApp',
  messenger: true,
  hosts: ['web.whatsapp.com'],
};

export const whatsAppPage: ServicePage = { service: whatsApp };
