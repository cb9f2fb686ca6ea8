import { bluesky } from './bluesky.ts';
import { converse } from './converse.ts';
import { discord } from './discord.ts';
import { element } from './element.ts';
import { facebook } from './facebook.ts';
import { gitHub } from './github.ts';
import { gmail } from './gmail.ts';
import { googleChat } from './google-chat.ts';
import { googleDocs } from './google-docs.ts';
import { googleMessages } from './google-messages.ts';
import { instagram } from './instagram.ts';
import { jira } from './jira.ts';
import { linkedIn } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { mattermost } from './mattermost.ts';
import { messenger } from './messenger.ts';
import { outlook } from './outlook.ts';
import { reddit } from './reddit.ts';
import { rocketChat } from './rocket-chat.ts';
import { roundcube } from './roundcube.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';
import { telegram } from './telegram.ts';
import { theLounge } from './the-lounge.ts';
import { whatsApp } from './whatsapp.ts';
import { x } from './x.ts';
import { zulip } from './zulip.ts';
import type { Service } from './service.ts';

/** Every service that is known. */
export const services: readonly Service[] = [
  bluesky,
  converse,
  discord,
  element,
  facebook,
  gitHub,
  gmail,
  googleChat,
  googleDocs,
  googleMessages,
  instagram,
  jira,
  linkedIn,
  mastodon,
  mattermost,
  messenger,
  outlook,
  reddit,
  rocketChat,
  roundcube,
  slack,
  teams,
  telegram,
  theLounge,
  whatsApp,
  x,
  zulip,
];
