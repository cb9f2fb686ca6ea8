import type { Service, ServicePage } from './service.ts';

export const discord: Service = {
  name: 'Discord',
  messenger: true,
  hosts: ['discord.com'],
};

export const discordPage: ServicePage = { service: discord };
