import type { Context } from '../../lib/moment/context.ts';
import type { Draft } from '../../lib/moment/draft.ts';
import type { Moment } from '../../lib/moment/moment.ts';

/** All that could be kept of an ordinary page. */
export const slackPage: Context = {
  level: 'words',
  readFrom: 'page',
  host: 'app.slack.com',
  service: 'Slack',
  title: 'design - Acme - Slack',
  address: 'https://app.slack.com/client/T1/C2',
  conversation: '#design',
  words: 'moving on to colours',
  wordsCut: false,
};

/** The same with all that a page can tell of its conversation. */
export const threadPage: Context = {
  ...slackPage,
  conversation: 'Dana',
  conversationWith: 'person',
  thread: {
    lastFrom: 'me',
    mineAtEnd: 3,
    lastAtText: 'Tuesday 14:51',
    readMark: 'read',
  },
};

let made = 0;

/** A valid moment, with whatever the test is about in place of the ordinary. */
export function aMoment(parts: Partial<Moment> = {}): Moment {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    felt: 'dismissed',
    at: Date.UTC(2026, 10, 23, 9, 30),
    zone: 'Europe/Berlin',
    via: 'popup',
    context: slackPage,
    revision: 1,
    changedAt: Date.UTC(2026, 10, 23, 9, 30),
    ...parts,
  };
}

/** A valid draft, likewise. */
export function aDraft(parts: Partial<Draft> = {}): Draft {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    shape: 'when_i_feel',
    parts: [],
    at: Date.UTC(2026, 10, 23, 10),
    changedAt: Date.UTC(2026, 10, 23, 10),
    ...parts,
  };
}
