import type { Service, ServicePage } from './service.ts';

export const googleDocs: Service = {
  name: 'Google Docs',
  messenger: false,
  hosts: ['docs.google.com'],
};

export const googleDocsPage: ServicePage = { service: googleDocs };
