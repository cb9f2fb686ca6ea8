import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Moment } from '../../lib/moment/moment.ts';
import { ensureInstalled, type Need } from '../drive/install-missing.ts';
import * as converse from '../live/converse.ts';
import type { LiveMessenger } from '../live/live-messenger.ts';
import * as theLounge from '../live/the-lounge.ts';
import { until } from '../live/waiting.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';

interface App {
  service: string;
  server: Need;
  whyItCannotRun(): Promise<string | undefined>;
  start(): Promise<LiveMessenger>;
  titleIn(conversation: string): string;
  /** Where one writes to Dana. */
  editor: string;
  /** The mark on a message of Mira's that Dana's client has received, and how it looks on the page. */
  received: { readMark: string; selector: string | undefined };
}

const apps: readonly App[] = [
  {
    service: 'The Lounge',
    server: 'ngircd',
    whyItCannotRun: theLounge.whyItCannotRun,
    start: theLounge.startTheLounge,
    titleIn: (conversation) => `${conversation} — The Lounge`,
    editor: '#input',
    received: { readMark: 'unknown', selector: undefined },
  },
  {
    service: 'Converse.js',
    server: 'prosody',
    whyItCannotRun: converse.whyItCannotRun,
    start: () => converse.startConverse(),
    titleIn: () => 'Converse',
    editor: '.chatbox[jid="dana@localhost"] .chat-textarea',
    received: {
      readMark: 'delivered',
      selector: 'converse-chat-message:last-child .chat-msg__content--me .chat-msg__receipt',
    },
  },
];

const inGroup = [
  'Nice, I like the second one best.',
  'Could we keep the old navigation for people with screen readers?',
  'I can show what I mean.',
  'Did anyone see my note?',
];
const withDana = ['Do you have a minute later?', 'Any time works for me.', 'Then let us see.'];
const afterwards = 'Second one it is. Moving on to colours.';
const draft = 'I feel a bit left out, to be honest';

// Where one cannot be installed, the reason below says what is missing.
for (const { server } of apps) await ensureInstalled([server]).catch(() => undefined);
const reasons = await Promise.all(apps.map((app) => app.whyItCannotRun()));
const runs = apps.flatMap((app, index) =>
  browserKinds.map((kind) => ({ app, kind, service: app.service, reason: reasons[index] })),
);
for (const [index, reason] of reasons.entries())
  if (reason) console.log(`Skipped, the presses on ${apps[index]?.service}: ${reason}`);

describe.each(runs)('a press in $kind on $service', ({ app, kind, reason }) => {
  describe.skipIf(reason !== undefined)('that runs', () => {
    let live: LiveMessenger;
    let noticed: Noticed;
    let page: Page;
    let lastAt = 0;
    let count = 0;

    beforeAll(async () => {
      live = await app.start();
      noticed = await startNoticed(kind);
      page = await noticed.browser.openTab(live.url);
      await live.signIn(page);
    });
    afterAll(async () => {
      await noticed.close();
      await live.close();
    });

    async function mine(text: string): Promise<void> {
      await live.say(page, text);
      lastAt = Date.now();
    }

    async function theirs(who: 'dana' | 'tomas', target: string, text: string): Promise<void> {
      await live.people[who].say(target, text);
      lastAt = Date.now();
    }

    async function shown(text: string): Promise<void> {
      await until(`the page to show "${text}"`, () =>
        page.evaluate((words) => document.body.textContent.includes(words), text),
      );
    }

    async function byPopup(): Promise<Moment | undefined> {
      const popup = await noticed.browser.openPopup();
      await popup.waitFor('.kept-change');
      await popup.click('.press-dismissed');
      await popup.waitFor('.saved-box button');
      await popup.close();
      return newest();
    }

    async function byKeys(): Promise<Moment | undefined> {
      await noticed.browser.pressKeys('alt+shift+d');
      return newest();
    }

    /** The moment of the press; the messenger is in front again afterwards. */
    async function newest(): Promise<Moment | undefined> {
      count += 1;
      const [moment] = await noticed.momentsOnce(count);
      await page.bringToFront();
      return moment;
    }

    /** How the conversation stood, and that its last message is as old as the last that was sent. */
    function threadOf(moment: Moment | undefined) {
      const { lastAt: at = 0, ...thread } = moment?.context.thread ?? {};
      expect(Math.abs(at - lastAt)).toBeLessThan(3_000);
      return thread;
    }

    it('by the popup names the group and counts my three messages at its end', async () => {
      const [first = '', ...three] = inGroup;
      await theirs('tomas', live.group, first);
      await shown(first);
      for (const text of three) await mine(text);
      const moment = await byPopup();
      expect(moment).toMatchObject({
        via: 'popup',
        context: {
          level: 'conversation',
          service: app.service,
          conversation: live.group,
          conversationWith: 'group',
          title: app.titleIn(live.group),
          address: live.url,
        },
      });
      expect(threadOf(moment)).toEqual({ lastFrom: 'me', mineAtEnd: 3, readMark: 'unknown' });
    });

    it('by the keys names the person whose conversation was opened, and the mark there is', async () => {
      const [first = '', second = ''] = withDana;
      await theirs('dana', live.credentials.name, first);
      await live.openConversation(page, live.people.dana.name);
      await shown(first);
      await mine(second);
      const { readMark, selector } = app.received;
      if (selector) await page.waitForSelector(selector, { visible: true });
      const moment = await byKeys();
      expect(moment).toMatchObject({
        via: 'keys',
        context: {
          service: app.service,
          conversation: live.people.dana.name,
          conversationWith: 'person',
        },
      });
      expect(threadOf(moment)).toEqual({ lastFrom: 'me', mineAtEnd: 1, readMark });
    });

    it('by the keys says that the other wrote last, whatever I have begun to write', async () => {
      const [, , third = ''] = withDana;
      await theirs('dana', live.credentials.name, third);
      await shown(third);
      await page.type(app.editor, draft);
      const moment = await byKeys();
      expect(moment?.context.conversation).toBe(live.people.dana.name);
      expect(threadOf(moment)).toEqual({ lastFrom: 'them', mineAtEnd: 0, readMark: 'unknown' });
    });

    it('by the popup goes with me to the group again', async () => {
      await live.openConversation(page, live.group);
      await theirs('dana', live.group, afterwards);
      await shown(afterwards);
      const moment = await byPopup();
      expect(moment?.context).toMatchObject({
        conversation: live.group,
        conversationWith: 'group',
      });
      expect(threadOf(moment)).toEqual({ lastFrom: 'them', mineAtEnd: 0, readMark: 'unknown' });
    });

    it('keeps no word that was said or begun', async () => {
      const kept = JSON.stringify(await noticed.moments());
      const written = [...inGroup, ...withDana, afterwards, draft];
      expect(written.filter((text) => kept.includes(text))).toEqual([]);
      const longWords = written.join(' ').match(/\p{L}{6,}/gu) ?? [];
      expect(longWords.filter((word) => kept.includes(word))).toEqual([]);
    });

    it('sends nothing to the others', () => {
      const { dana, tomas } = live.people;
      const heard = [...dana.heard, ...tomas.heard].filter(
        ({ from }) => from === live.credentials.name,
      );
      expect(new Set(heard.map(({ text }) => text))).toEqual(
        new Set([...inGroup.slice(1), withDana[1]]),
      );
    });
  });
});
