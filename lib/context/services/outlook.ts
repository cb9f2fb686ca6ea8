import type { Service, ServicePage } from './service.ts';

export const outlook: Service = {
  name: 'Outlook',
  messenger: true,
  hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.cloud.microsoft'],
};

export const outlookPage: ServicePage = { service: outlook };
