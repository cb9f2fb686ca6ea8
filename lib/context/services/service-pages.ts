import { blueskyPage } from './bluesky.ts';
import { conversePage } from './converse.ts';
import { discordPage } from './discord.ts';
import { elementPage } from './element.ts';
import { facebookPage } from './facebook.ts';
import { gitHubPage } from './github.ts';
import { gmailPage } from './gmail.ts';
import { googleChatPage } from './google-chat.ts';
import { googleDocsPage } from './google-docs.ts';
import { googleMessagesPage } from './google-messages.ts';
import { instagramPage } from './instagram.ts';
import { jiraPage } from './jira.ts';
import { linkedInPage } from './linkedin.ts';
import { mastodonPage } from './mastodon.ts';
import { mattermostPage } from './mattermost.ts';
import { messengerPage } from './messenger.ts';
import { outlookPage } from './outlook.ts';
import { redditPage } from './reddit.ts';
import { rocketChatPage } from './rocket-chat.ts';
import { roundcubePage } from './roundcube.ts';
import { slackPage } from './slack.ts';
import { teamsPage } from './teams.ts';
import { telegramAPage } from './telegram-a.ts';
import { telegramKPage } from './telegram-k.ts';
import { theLoungePage } from './the-lounge.ts';
import { whatsAppPage } from './whatsapp.ts';
import { xPage } from './x.ts';
import { zulipPage } from './zulip.ts';
import type { View } from '../view.ts';
import type { ServicePage } from './service.ts';
import { serviceAt } from './find-service.ts';

/** How the pages of each service are read. */
const pages: readonly ServicePage[] = [
  blueskyPage,
  conversePage,
  discordPage,
  elementPage,
  facebookPage,
  gitHubPage,
  gmailPage,
  googleChatPage,
  googleDocsPage,
  googleMessagesPage,
  instagramPage,
  jiraPage,
  linkedInPage,
  mastodonPage,
  mattermostPage,
  messengerPage,
  outlookPage,
  redditPage,
  rocketChatPage,
  roundcubePage,
  slackPage,
  teamsPage,
  telegramAPage,
  telegramKPage,
  theLoungePage,
  whatsAppPage,
  xPage,
  zulipPage,
];

/** The service whose page is looked at, and the ways to read it: more than one where it has several apps. */
export interface FoundPages {
  pages: readonly ServicePage[];
  /** By what it was found. A page that is told by its structure is built as its file says; on a known host it may have changed. */
  by: 'host' | 'structure';
}

export function pagesOf(view: View): FoundPages | undefined {
  const known = serviceAt(view.document.location);
  if (known) return { pages: pages.filter(({ service }) => service === known), by: 'host' };
  const page = pages.find((each) => each.isShownBy?.(view));
  return page && { pages: [page], by: 'structure' };
}
