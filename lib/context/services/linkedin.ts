import type { Service, ServicePage } from './service.ts';

export const linkedIn: Service = {
  name: 'LinkedIn',
  messenger: /^\/messaging\b/,
  hosts: ['linkedin.com'],
};

export const linkedInPage: ServicePage = { service: linkedIn };
