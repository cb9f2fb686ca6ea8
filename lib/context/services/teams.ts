import type { Service, ServicePage } from './service.ts';

export const teams: Service = {
  name: 'Microsoft Teams',
  messenger: true,
  hosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
};

export const teamsPage: ServicePage = { service: teams };
