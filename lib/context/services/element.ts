import type { Service, ServicePage } from './service.ts';

export const element: Service = {
  name: 'Element',
  messenger: true,
  hosts: ['app.element.io'],
};

export const elementPage: ServicePage = { service: element };
