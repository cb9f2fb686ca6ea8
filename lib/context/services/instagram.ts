import type { Service, ServicePage } from './service.ts';

export const instagram: Service = {
  name: 'Instagram',
  messenger: /^\/direct\b/,
  hosts: ['instagram.com'],
};

export const instagramPage: ServicePage = { service: instagram };
