import type { Service, ServicePage } from './service.ts';

export const slack: Service = {
  name: 'Slack',
  messenger: true,
  hosts: ['slack.com'],
};

export const slackPage: ServicePage = { service: slack };
