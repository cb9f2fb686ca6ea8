import type { Service, ServicePage } from './service.ts';

export const jira: Service = {
  name: 'Jira',
  messenger: false,
  hosts: ['atlassian.net'],
};

export const jiraPage: ServicePage = { service: jira };
