import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../lib/moment/moment.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { callApi } from '../support/extension-api.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { startNoticedAt } from './clock.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { press, violations, wear } from './painted.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

describe.each(browserKinds)('reflecting in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;
  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`reflect-${kind}`);
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    // What reads the log is a page too: it must not come to the front later.
    await noticed.moments();
    page = await noticed.browser.openTab(new URL('direct.html', chat.url).href);
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  /** Presses in the popup, and from there to the reflection. */
  async function reflectNow(): Promise<Page> {
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    await popup.press('Enter');
    await popup.waitFor('.saved-box button:not(:disabled)');
    await popup.click('.after-end button');
    const options = await waitUntil('the reflection', async () => {
      for (const open of await noticed.browser.extensionPages()) {
        if (await open.$('.reflecting textarea')) return open;
      }
      return notYet('no page with one');
    });
    await options.bringToFront();
    return options;
  }

  const newest = async (): Promise<Moment | undefined> => (await noticed.moments())[0];

  /** Waits until the newest moment in the log is as `wanted` says. */
  async function stored(what: string, wanted: (moment: Moment) => unknown): Promise<Moment> {
    return waitUntil(what, async () => {
      const moment = await newest();
      return moment && wanted(moment) ? moment : notYet(JSON.stringify(moment?.reflection));
    });
  }

  const question = (options: Page, step: string) =>
    options.waitForFunction(
      (name) => document.querySelector('#reflect-question')?.textContent === name,
      {},
      step,
    );

  it('goes the short way by the keyboard alone', async () => {
    const options = await reflectNow();
    // Real keys, to whatever the window has put the keyboard on.
    const keys = (combo: string) => noticed.browser.pressKeys(combo);
    const forward = () => keys('ctrl+Enter');
    /** Walks from place to place, waiting at each until the focus has moved. */
    const tabTo = async (selector: string, combo = 'Tab') => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        const there = await options.evaluate((wanted) => {
          Object.assign(globalThis, { left: document.activeElement });
          return document.activeElement?.matches(wanted) ?? false;
        }, selector);
        if (there) return;
        await keys(combo);
        await options.waitForFunction(
          () => document.activeElement !== (globalThis as { left?: Element }).left,
        );
      }
      throw new Error(`"${selector}" cannot be reached`);
    };
    const type = async (text: string) => {
      await options.keyboard.type(text);
      await options.waitForFunction(
        (typed) => (document.activeElement as HTMLTextAreaElement | null)?.value === typed,
        {},
        text,
      );
    };
    await question(options, 'What happened?');
    await tabTo('.step-list-way', 'shift+Tab');
    await keys('Enter');
    await stored('the short way', ({ reflection }) => reflection?.short);
    await tabTo('.reflecting textarea');
    await type('Three messages, no answer.');
    await forward();
    await question(options, 'Which door fits?');
    await tabTo('.door input');
    await keys(' ');
    await stored('the door', ({ reflection }) => reflection?.door);
    await forward();
    await question(options, 'What did it seem to say about you?');
    await options.waitForSelector('.chip input');
    await tabTo('.chip input');
    await keys(' ');
    await options.waitForSelector('.percent input');
    await tabTo('.percent input');
    await keys('ArrowRight');
    await stored('the belief', ({ reflection }) => reflection?.beliefBefore !== undefined);
    await forward();
    await question(options, 'What else could it be?');
    await options.waitForSelector('.share input');
    await tabTo('.share input');
    for (let steps = 0; steps < 5; steps += 1) await keys('ArrowRight');
    await stored(
      'five for the first',
      ({ reflection }) => reflection?.explanations?.[0]?.share === 5,
    );
    await forward();
    await question(options, 'What do you want to tell yourself?');
    await tabTo('.asked textarea');
    await type('I asked, and that was mine to do.');
    await forward();
    await question(options, 'That was it for now');
    const { facts, reflection } = await stored(
      'the end',
      (moment) => moment.reflection?.finishedAt,
    );
    expect(facts).toBe('Three messages, no answer.');
    expect(reflection).toMatchObject({
      door: 'unclear',
      story: 'too_much',
      beliefBefore: 51,
      reframe: 'I asked, and that was mine to do.',
    });
    const shares = reflection?.explanations ?? [];
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect(shares[0]?.share).toBe(5);
    await options.close();
  });

  it('leads through the other door to someone to lean on, and never to another reading', async () => {
    const options = await reflectNow();
    await question(options, 'What happened?');
    await press(options, '.reflecting-end .button-main', '.door');
    await options.click('.door:nth-of-type(2)');
    await press(options, '.reflecting-end .button-main', '.asked textarea');
    await question(options, 'What was not okay?');
    await options.click('.reflecting-end .button-main');
    await question(options, 'Where is the line?');
    await options.click('.reflecting-end .button-main');
    await question(options, 'Who can you lean on?');
    await press(options, '.reflecting-check input', '.reflecting-help a');
    const links = await options.$$eval('.reflecting-help a', (all) =>
      all.map((link) => [link.protocol, link.rel]),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const [protocol, rel] of links) {
      expect([protocol, rel]).toEqual(['https:', expect.stringContaining('noreferrer')]);
    }
    const steps = await options.$$eval('.step-list li', (all) => all.map((li) => li.textContent));
    expect(steps).not.toContain('What else');
    await stored(
      'the door',
      ({ reflection }) => reflection?.door === 'not_okay' && reflection.fear,
    );
    await options.close();
  });

  it('is parked from the popup, and found again', async () => {
    const before = (await noticed.moments()).length;
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    await popup.press('Enter');
    await popup.waitFor('.saved-box button:not(:disabled)');
    await popup.click('.after-end button:last-child');
    await popup.waitFor('.after-end button[aria-pressed="true"]');
    await popup.close();
    const parked = await stored('a parked moment', (moment) => moment.parkedUntil);
    const until = new Date(parked.parkedUntil ?? 0);
    expect([until.getHours(), until.getMinutes()]).toEqual([18, 0]);
    const options = await noticed.browser.openExtensionPage('options.html');
    await waitUntil('a list without it', async () => {
      const rows = await options.$$('.row');
      return rows.length === before ? true : notYet(`${rows.length} rows`);
    });
    await press(options, '.history-head button', '.parked .row');
    await press(options, '.moment-next button:last-child', '.parked p');
    await stored('a moment that is not parked', (moment) => moment.parkedUntil === undefined);
    await options.close();
  });

  it('keeps an expectation from its birth to its outcome', async () => {
    const options = await reflectNow();
    await question(options, 'What happened?');
    await press(options, '.step-list li:nth-child(8) button', '#expectation-title');
    await options.type('.reflecting-part textarea', 'She will not write this week.');
    await options.waitForSelector('.day input');
    // Due today: a person looks back on the day they chose.
    await options.$eval('.day input', (field) => {
      field.value = field.min;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const today = await options.$eval('.day input', (field) => field.min);
    await stored('the day', ({ reflection }) => reflection?.expectation?.lookBackOn === today);
    await press(options, '.reflecting-head .button', '.looking-back');
    if ((await options.$('.due')) === null) {
      await press(options, '.looking-back .button', '.due');
    }
    await press(options, '.due .chip:nth-child(2) input', '.due .button-main');
    await options.click('.due .button-main');
    await options.waitForSelector('.due', { hidden: true });
    const { reflection } = await stored(
      'the outcome',
      (moment) => moment.reflection?.expectation?.outcome,
    );
    expect(reflection?.expectation?.outcome).toBe('something_else');
    await options.close();
  });

  it('follows what another tab writes, and offers back what it replaced', async () => {
    const first = await reflectNow();
    await question(first, 'What happened?');
    await first.type('.reflecting textarea', 'From the first.');
    await stored('the first text', ({ facts }) => facts === 'From the first.');
    const second = await noticed.browser.openExtensionPage('options.html');
    await press(second, '.row', '.moment textarea');
    await second.type('.moment textarea', ' And more.');
    await stored('the second text', ({ facts }) => facts === 'From the first. And more.');
    await first.bringToFront();
    await first.waitForSelector('.asked .save-note');
    expect(await first.$eval('.asked .save-note .own-words', (text) => text.textContent)).toBe(
      'From the first.',
    );
    await press(first, '.asked .save-note .button', '.reflecting textarea');
    await stored('the first text again', ({ facts }) => facts === 'From the first.');
    await first.close();
    await second.close();
  });

  it.each(looks)(
    'has nothing on any step that axe would change, in "$language", $theme',
    async (look) => {
      const { language, theme } = look;
      const unfit = (name: string) =>
        album.unfit(options, `${name}-${language}-${theme}`, { widths: [320, 1280] });
      const before = (await noticed.moments()).length;
      await page.bringToFront();
      await noticed.browser.pressKeys('alt+shift+d');
      await noticed.momentsOnce(before + 1);
      const options = await noticed.browser.openExtensionPage('options.html');
      await wear(options, language, theme);
      await press(options, 'nav li:nth-child(2) button', '.reflect-home h1');
      expect(await unfit('home')).toEqual([]);
      expect(['home', await violations(options)]).toEqual(['home', []]);
      await press(options, '.reflect-home .row', '.reflecting');
      const count = await options.$$eval('.step-list li', (all) => all.length);
      for (let step = 1; step <= count; step += 1) {
        await press(
          options,
          `.step-list li:nth-child(${step}) button`,
          `.step-list li:nth-child(${step}) [aria-current]`,
        );
        await options.waitForSelector('.reflecting-body > *');
        expect(await unfit(`step-${step}`)).toEqual([]);
        expect([step, await violations(options)]).toEqual([step, []]);
      }
      await wear(options, 'en', 'light');
      await options.close();
    },
  );
});

describe.each(browserKinds)('a crash in %s while somebody reflects', (kind) => {
  it('loses no more than the last second', async () => {
    const chat = await serveSampleChat();
    const profileDir = await mkdtemp(join(tmpdir(), 'noticed-crash-'));
    try {
      const first = await startNoticed(kind, { profileDir, permanent: true });
      await first.browser.openTab(chat.url);
      await first.browser.pressKeys('alt+shift+d');
      await first.momentsOnce(1);
      const options = await first.browser.openExtensionPage('options.html');
      await press(options, 'nav li:nth-child(2) button', '.row');
      await press(options, '.row', '.reflecting textarea');
      await options.type('.reflecting textarea', 'Typed right before the crash.');
      // The last second is the one thing that may go.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await first.browser.kill();
      await first.display.close();

      const second = await startNoticed(kind, { profileDir, permanent: true });
      const [moment] = await second.momentsOnce(1);
      expect(moment?.facts).toBe('Typed right before the crash.');
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      await chat.close();
    }
  });
});

describe.each(browserKinds)('what was parked, in %s', (kind) => {
  it.each([
    [18, 'is listed'],
    [12, 'is out of sight'],
  ])('at %i o’clock %s', async (hour) => {
    const chat = await serveSampleChat();
    const noticed = await startNoticedAt(hour, kind);
    try {
      await noticed.moments();
      await noticed.browser.openTab(chat.url);
      await noticed.browser.pressKeys('alt+shift+d');
      const [moment] = await noticed.momentsOnce(1);
      const options = await noticed.browser.openExtensionPage('options.html');
      const ask = (name: string, request: object) =>
        callApi(options, 'runtime.sendMessage', { name, request });
      expect(await ask('park-moment', { id: moment?.id })).toBe('saved');
      const [parked] = await noticed.momentsOnce(1);
      const hours = ((parked?.parkedUntil ?? 0) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(hour === 18 ? 22 : 4);
      expect(hours).toBeLessThan(hour === 18 ? 25 : 7);
      // As if the night were over: the hour of the day stays the same.
      const change = { parkedUntil: Date.now() - 60_000 };
      expect(await ask('change-moment', { id: moment?.id, change })).toBe('saved');
      await press(options, 'nav li:nth-child(2) button', '.reflect-home h1');
      await noticed.momentsOnce(1);
      await options.waitForSelector('.reflect-home .reflecting-note');
      if (hour === 18) await options.waitForSelector('.reflect-rows .row');
      else
        await options.waitForFunction(() =>
          document.body.innerText.includes('One moment at a time'),
        );
      expect(await options.$$('.reflect-rows .row')).toHaveLength(hour === 18 ? 1 : 0);
    } finally {
      await noticed.close();
      await chat.close();
    }
  });
});
