import { describe, expect, it } from 'vitest';
import { describePage, startingLevel } from '../../../lib/context/describe.ts';
import { Context } from '../../../lib/moment/context.ts';

describe('describing a page', () => {
  it('puts together what the tab and the page tell', () => {
    const page = describePage(
      { url: 'https://app.slack.com/client/T1/C2?x', title: 'old' },
      { title: 'design - Acme - Slack', service: 'Slack', conversation: 'design', words: 'hi' },
    );
    expect(page).toEqual({
      level: 'words',
      readFrom: 'page',
      host: 'app.slack.com',
      service: 'Slack',
      title: 'design - Acme - Slack',
      address: 'https://app.slack.com/client/T1/C2',
      conversation: 'design',
      words: 'hi',
      wordsCut: false,
    });
    expect(Context.parse(page)).toEqual(page);
  });

  it.each([
    [
      'a store',
      { url: 'https://addons.mozilla.org/de/', title: 'Add-ons' },
      { host: 'addons.mozilla.org', readFrom: 'tab' },
    ],
    [
      'a page of the browser',
      { url: 'chrome://settings/', title: 'Settings' },
      { title: 'Settings', readFrom: 'tab' },
    ],
    ['a tab that tells nothing', {}, { readFrom: 'none' }],
  ])('tells of %s what the tab tells', (_title, tab, expected) => {
    const page = describePage(tab, undefined);
    expect(page).toMatchObject(expected);
    expect(Context.safeParse(page).success).toBe(true);
  });

  it('keeps no address of a page of the browser, and names a site by its host', () => {
    expect(describePage({ url: 'chrome://settings/passwords' }, undefined)).not.toHaveProperty(
      'address',
    );
    expect(describePage({ url: 'https://blog.example.org/' }, {})).toMatchObject({
      service: 'blog.example.org',
    });
  });
});

describe('the service of an address', () => {
  it.each([
    ['https://acme.atlassian.net/browse/KEY-1', 'Jira'],
    ['https://acme.atlassian.net/wiki/spaces/TEAM', 'acme.atlassian.net'],
    ['https://acme.slack.com/archives/C1', 'Slack'],
    ['https://notslack.com/archives/C1', 'notslack.com'],
  ])('%s is %s', (url, service) => {
    expect(describePage({ url }, undefined).service).toBe(service);
  });
});

describe('the title of a page that has none', () => {
  it.each([
    ['http://127.0.0.1:81/odd.html?token=SECRET#hash', '127.0.0.1:81/odd.html?token=SECRET#hash'],
    ['https://example.org/a%20b.pdf?key=1', 'example.org/a b.pdf?key=1'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('is not the address that the browser shows for it (%s)', (url, title) => {
    expect(describePage({ url, title }, undefined)).not.toHaveProperty('title');
    expect(JSON.stringify(describePage({ url, title }, {}))).not.toMatch(/SECRET|key=/);
  });
});

describe('the level a press starts at', () => {
  const page: Context = { level: 'words', readFrom: 'page', service: 'example.org' };
  it.each([
    ['title and address on an ordinary page', page, undefined, 'page'],
    ['the conversation in a messenger', { ...page, service: 'Slack' }, undefined, 'conversation'],
    ['the words where some are selected', { ...page, words: 'hi' }, undefined, 'words'],
    ['what was chosen for the site', { ...page, service: 'Slack' }, 'site', 'site'],
    ['what was chosen, even where words are selected', { ...page, words: 'hi' }, 'page', 'page'],
  ] as const)('is %s', (_title, context, chosen, level) => {
    expect(startingLevel(context, chosen)).toBe(level);
  });
});
