import type { Service, ServicePage } from './service.ts';

export const roundcube: Service = {
  name: 'Roundcube',
  messenger: true,
  hosts: [],
};

export const roundcubePage: ServicePage = { service: roundcube };
