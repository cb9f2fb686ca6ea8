import type { Page, Service } from './service.ts';
import { titleParts } from '../clean-title.ts';

/** The first part of a title such as "general (Channel) - Acme - Slack", where its last part is the service. */
function firstPart({ title }: Page, name: string): string | undefined {
  const parts = titleParts(title);
  if (parts.length < 2 || parts.at(-1) !== name) return undefined;
  return parts[0];
}

/**
 * Services known by host alone, with the way their titles name the conversation.
 * Source: titles seen in public code of 2026 (Slack, Discord, Teams, Telegram, Gmail); a title that does
 * not fit names no conversation.
 */
export const knownHosts: readonly Service[] = [
  {
    name: 'Slack',
    messenger: true,
    hosts: ['slack.com'],
    conversation: (page) => firstPart(page, 'Slack')?.replace(/ \((?:Channel|DM)\)$/, ''),
  },
  {
    name: 'Discord',
    messenger: true,
    hosts: ['discord.com'],
    conversation: ({ title }) => {
      const [name, conversation] = titleParts(title);
      return name === 'Discord' ? conversation : undefined;
    },
  },
  {
    name: 'Microsoft Teams',
    messenger: true,
    hosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
    conversation: ({ title }) => {
      const [section, name, service] = titleParts(title);
      return section === 'Chat' && service === 'Microsoft Teams' ? name : undefined;
    },
  },
  { name: 'WhatsApp', messenger: true, hosts: ['web.whatsapp.com'] },
  { name: 'Messenger', messenger: true, hosts: ['messenger.com'] },
  { name: 'Facebook', messenger: false, hosts: ['facebook.com'] },
  { name: 'Instagram', messenger: true, hosts: ['instagram.com'] },
  { name: 'Telegram', messenger: true, hosts: ['web.telegram.org'] },
  { name: 'Gmail', messenger: true, hosts: ['mail.google.com'] },
  { name: 'Google Chat', messenger: true, hosts: ['chat.google.com'] },
  { name: 'Google Messages', messenger: true, hosts: ['messages.google.com'] },
  { name: 'Google Docs', messenger: false, hosts: ['docs.google.com'] },
  {
    name: 'Outlook',
    messenger: true,
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.cloud.microsoft'],
  },
  { name: 'LinkedIn', messenger: true, hosts: ['linkedin.com'] },
  { name: 'X', messenger: false, hosts: ['x.com', 'twitter.com'] },
  { name: 'Reddit', messenger: false, hosts: ['reddit.com'] },
  { name: 'Element', messenger: true, hosts: ['app.element.io'] },
  { name: 'Bluesky', messenger: false, hosts: ['bsky.app'] },
  { name: 'GitHub', messenger: false, hosts: ['github.com'] },
];
