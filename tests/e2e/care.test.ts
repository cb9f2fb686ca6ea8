import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../lib/moment/moment.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { callApi, storedValue } from '../support/extension-api.ts';
import { slackPage } from '../support/moments.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { startNoticedAt } from './clock.ts';
import { browserKinds, type Noticed } from './noticed.ts';
import { press } from './painted.ts';

const day = 24 * 60 * 60 * 1_000;
const noon = 12;
const night = 23;

const raw = [slackPage.title, slackPage.address, slackPage.words].filter(
  (text) => text !== undefined,
);

/** What a press of so many days ago has left, untouched since. */
function old(days: number, parts: Partial<Moment> = {}): Moment {
  const at = Date.now() - days * day;
  return {
    id: randomUUID(),
    felt: 'dismissed',
    at,
    zone: 'Europe/Berlin',
    via: 'popup',
    context: slackPage,
    revision: 1,
    changedAt: at,
    ...parts,
  };
}

/** One of our pages, once the extension has looked at the empty log for what is due. */
async function openOurs(noticed: Noticed): Promise<Page> {
  const ours = await noticed.browser.openExtensionPage('welcome.html');
  await waitUntil('the first look', async () => {
    const progress = await storedValue(ours, 'local', 'fade-progress');
    return progress ?? notYet('none');
  });
  return ours;
}

async function keep(ours: Page, ...moments: Moment[]): Promise<void> {
  for (const moment of moments) {
    const message = { name: 'keep-moment', request: { moment } };
    expect(await callApi(ours, 'runtime.sendMessage', message)).toBe('saved');
  }
}

async function openHistory(noticed: Noticed): Promise<Page> {
  const options = await noticed.browser.openExtensionPage('options.html');
  await options.waitForSelector('.row');
  return options;
}

async function click(ours: Page, tag: 'button' | 'label', text: string): Promise<void> {
  const found = await ours.waitForSelector(`::-p-xpath(//${tag}[normalize-space()="${text}"])`);
  await found?.click();
}

async function openMoment(options: Page, { id }: Moment): Promise<void> {
  await press(options, `[data-moment="${id}"]`, '.moment .context');
}

async function goBack(options: Page): Promise<void> {
  await options.evaluate(() => history.back());
  await gone(options, '.moment');
}

async function gone(ours: Page, selector: string): Promise<void> {
  await ours.waitForFunction((each) => document.querySelector(each) === null, {}, selector);
}

const textOf = (ours: Page, selector: string) =>
  ours.$eval(selector, (element) => element.textContent);

describe.each(browserKinds)('care in %s', (kind) => {
  let noticed: Noticed;
  let ours: Page;
  let profileDir: string;
  const due = old(100, { facts: 'They went on to the next point.' });
  const kept = old(100, { keepsContext: true });
  const soon = old(86);
  const blurred = old(20);
  const clear = old(1);

  beforeAll(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'care-'));
    noticed = await startNoticedAt(noon, kind, { profileDir, permanent: true });
    ours = await openOurs(noticed);
    await keep(ours, due, kept, soon, blurred, clear);
    await noticed.momentsOnce(5);
  });
  afterAll(async () => {
    await noticed.close();
    await rm(profileDir, { recursive: true, force: true });
  });

  const inLog = async ({ id }: Moment) => (await noticed.moments()).find((each) => each.id === id);

  async function erased(moment: Moment): Promise<Moment> {
    return waitUntil('the page details to be erased', async () => {
      const found = await inLog(moment);
      return found?.fadedAt ? found : notYet('they are there');
    });
  }

  it('erases the page details whose day has come, and no others', async () => {
    // The alarm of the day, rung by hand.
    await callApi(ours, 'alarms.create', 'fade', { when: Date.now() });
    const after = await erased(due);
    expect(after).toMatchObject({ facts: due.facts, revision: 2 });
    expect(after.context).toMatchObject({ service: 'Slack', conversation: '#design' });
    expect(raw.filter((text) => JSON.stringify(after).includes(text))).toEqual([]);
    for (const moment of [kept, soon, blurred, clear]) expect(await inLog(moment)).toEqual(moment);
  });

  it('tells of what fades this week, and keeps it on a press', async () => {
    const options = await openHistory(noticed);
    await options.waitForSelector('.fading');
    expect(await textOf(options, '.fading p')).toContain(
      'Page details of 1 moment fade this week.',
    );
    await click(options, 'button', 'See which');
    await click(options, 'button', 'Keep all');
    await gone(options, '.fading');
    expect(await inLog(soon)).toMatchObject({ keepsContext: true, context: slackPage });
    await options.close();
  });

  it('has blurred details nowhere in the page until they are asked for', async () => {
    const options = await openHistory(noticed);
    await openMoment(options, blurred);
    const shown = async () => {
      const html = await options.evaluate(() => document.querySelector('.moment')?.outerHTML ?? '');
      return raw.filter((text) => html.includes(text));
    };
    expect(await shown()).toEqual([]);
    await click(options, 'button', 'Show the quote');
    await options.waitForSelector('.context blockquote');
    expect(await shown()).toEqual([slackPage.words]);
    await options.close();
  });

  it('shows them again as soon as fading is switched off in Settings', async () => {
    const options = await openHistory(noticed);
    await options.click('nav li:last-child button');
    await click(options, 'label', 'Page details fade');
    await gone(options, '.settings [type="number"]');
    await options.click('nav li:first-child button');
    await options.waitForSelector('.row');
    await openMoment(options, blurred);
    expect(await textOf(options, '.context blockquote')).toBe(slackPage.words);
    await options.close();
  });

  it('offers a pause at the fourth opening of a moment, unless that is switched off', async () => {
    const options = await openHistory(noticed);
    const opens = async () => {
      const all = await storedValue(options, 'session', 'opened');
      return Array.isArray(all) ? all.length : 0;
    };
    const open = async () => {
      const before = await opens();
      await openMoment(options, clear);
      await waitUntil('the opening to be remembered', async () =>
        (await opens()) > before ? true : notYet(`${before} openings`),
      );
    };
    const flip = async (off: boolean) => {
      await options.click('nav li:last-child button');
      await click(options, 'label', 'The same moment again and again');
      await waitUntil('the switch to be stored', async () => {
        const care = (await storedValue(options, 'local', 'care')) as { off: string[] };
        return care.off.includes('again') === off ? true : notYet(care.off.join());
      });
      await options.click('nav li:first-child button');
      await options.waitForSelector('.row');
    };
    await flip(true);
    for (let time = 0; time < 4; time += 1) {
      await open();
      expect(await options.$('.moment .care-card')).toBeNull();
      await goBack(options);
    }
    await flip(false);
    await open();
    await options.waitForSelector('.moment .care-card');
    expect(await textOf(options, '.moment .care-card')).toContain(
      'This moment keeps calling you back',
    );
    await click(options, 'button', 'Park it until 6:00 PM');
    await gone(options, '.moment');
    expect(await inLog(clear)).toHaveProperty('parkedUntil');
    await options.close();
  });

  it('erases what is due also at the next start of the browser', async () => {
    const care = (await storedValue(ours, 'local', 'care')) as object;
    // Switched on again, and the week of notice over.
    await callApi(ours, 'storage.local.set', { care: { ...care, off: [], fadesFrom: 0 } });
    const later = old(120);
    await keep(ours, later);
    await noticed.close();
    noticed = await startNoticedAt(noon, kind, { profileDir, permanent: true });
    await erased(later);
    expect(await inLog(kept)).toEqual(kept);
  });
});

describe.each(browserKinds)('what care shows in %s', (kind) => {
  const blurred = old(40);
  const moments = [
    old(8, { kind: 'left_on_read', facts: 'Two lines, no answer.' }),
    old(8.1, { felt: 'met', facts: 'Yuna asked how the talk went.' }),
    old(8.2),
    blurred,
    old(86, { kind: 'passed_over' }),
    old(87),
  ];
  let noticed: Noticed;
  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`care-${kind}`);
  });
  afterEach(() => noticed.close());

  async function start(hour: number): Promise<Page> {
    noticed = await startNoticedAt(hour, kind);
    const ours = await openOurs(noticed);
    await keep(ours, ...moments);
    await ours.close();
    return openHistory(noticed);
  }

  /** Opens the page anew in each look, goes to a screen on it, and looks at it at each width. */
  async function picture(
    options: Page,
    screen: string,
    go: () => Promise<unknown>,
    whole = false,
  ): Promise<void> {
    for (const { language, theme } of looks) {
      await options.evaluate((appearance) => {
        localStorage.setItem('appearance', appearance);
        history.replaceState(null, '');
        document.documentElement.dataset['left'] = '';
        location.reload();
      }, JSON.stringify({ language, theme }));
      const anew = `html[lang="${language}"][data-theme="${theme}"]:not([data-left])`;
      await options.waitForSelector(`${anew} .row`);
      await go();
      const sight = { widths: [320, 1280], whole };
      expect(await album.unfit(options, `${screen}-${language}-${theme}`, sight)).toEqual([]);
    }
  }

  it('fits at every width by day: the questions, what fades, a moment, the settings', async () => {
    const options = await start(noon);
    expect(await textOf(options, '#check-in-title')).toBe('Do you still need this?');
    await picture(options, 'needed', () => options.waitForSelector('.care-card'));
    await picture(options, 'needed-answered', async () => {
      await options.waitForSelector('.care-card');
      // Answered in this view alone: the next look is asked again.
      await options.click('.care-card .chip:last-of-type input');
    });
    const asked = { needed: Date.now() - 2 * day };
    await callApi(options, 'storage.local.set', { 'care-dismissed': asked });
    await picture(options, 'helping', async () => {
      await options.waitForSelector('.care-card');
      await options.click('.care-card .chip input');
    });
    await picture(options, 'fading', async () => {
      await press(options, '.fading button', '.fading li');
    });
    await picture(options, 'blurred', () => openMoment(options, blurred), true);
    await picture(
      options,
      'settings',
      async () => {
        await press(options, 'nav li:last-child button', '.settings-switch');
      },
      true,
    );
    await options.close();
  });

  it('fits at every width by night: the offer above the list, and above a moment', async () => {
    const options = await start(night);
    await options.waitForSelector('.care-card');
    expect(await textOf(options, '.care-card')).toContain('It is late');
    await picture(options, 'late', () => options.waitForSelector('.care-card'));
    await picture(options, 'late-moment', async () => {
      await openMoment(options, blurred);
      await options.waitForSelector('.moment .care-card');
    });
    await options.close();
  });
});
