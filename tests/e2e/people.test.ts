import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Person } from '../../lib/moment/person.ts';
import { aMoment, threadPage } from '../support/moments.ts';
import { storedPeople } from '../support/stored-people.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { ask } from './ask.ts';
import { keyboard, mouse } from './hands.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { wear } from './painted.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const hour = 3_600_000;

describe.each(browserKinds)('people in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`people-${kind}`);
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    await noticed.browser.openTab(new URL('direct.html', chat.url).href);
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-standing');
    await popup.click('.press-met');
    await popup.waitFor('.saved-box button');
    await popup.close();
    const page = await noticed.browser.openExtensionPage('options.html');
    for (const moment of earlierMoments()) await ask(page, 'keep-moment', { moment });
    await page.close();
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  async function openOptions(): Promise<Page> {
    const page = await noticed.browser.openExtensionPage('options.html');
    await page.setViewport({ width: 1280, height: 900 });
    await page.waitForSelector('.row');
    return page;
  }

  /** Each name with its conversations, once they are so. */
  const expectPeople = (page: Page, expected: string[]) =>
    expect
      .poll(async () => (await storedPeople(page)).map(lineOfPerson).toSorted(), {
        timeout: 10_000,
      })
      .toEqual(expected);

  describe('as they are used', () => {
    afterEach(async () => {
      const page = await noticed.browser.openExtensionPage('options.html');
      for (const { id } of await storedPeople(page)) await ask(page, 'remove-person', { id });
      await page.close();
    });

    it.each([
      ['the mouse', mouse],
      ['the keyboard alone', keyboard],
    ])(
      'are named from a moment, made one, taken apart, and removed with a way back, by %s',
      async (_title, { press }) => {
        const page = await openOptions();
        const before = await noticed.moments();
        await page.bringToFront();

        await press(page, 'Mara Lindqvist');
        await page.waitForSelector('#moment-title:focus');
        await press(page, 'Give a private name');
        await writeName(page, 'Mara');
        await page.waitForSelector('.private-name:focus .button');
        await expect
          .poll(() => textsOf(page, '.row[aria-current] .row-place'))
          .toEqual(['Converse.js · Mara']);
        await expectPeople(page, ['Mara: Mara Lindqvist']);

        await press(page, 'Mara', '.private-name');
        await page.waitForSelector('.person h2:focus');
        await press(page, 'Give a private name: Slack · Dana');
        await writeName(page, 'Dee');
        await expect.poll(() => textsOf(page, '.person h2')).toEqual(['Dee']);
        await page.waitForSelector('.person h2:focus');
        await expectPeople(page, ['Dee: Dana', 'Mara: Mara Lindqvist']);

        await press(page, 'MaraConverse.js');
        await expect.poll(() => textsOf(page, '.person h2')).toEqual(['Mara']);
        await press(page, 'Add another conversation');
        await press(page, 'Dee', '.add-choices');
        await page.waitForSelector('.told p:focus');
        await expectPeople(page, ['Mara: Mara Lindqvist, Dana']);
        await expect
          .poll(() => textsOf(page, '.met-facts'))
          .toEqual(['Made room for me in the call.']);

        await press(page, 'Take apart: Slack · Dana');
        await page.waitForSelector('.conversation-apart:focus');
        await expectPeople(page, ['Mara: Mara Lindqvist']);
        await press(page, 'Remembers');
        await expect
          .poll(async () => (await storedPeople(page))[0]?.qualities)
          .toEqual(['remembers']);

        await press(page, 'Remove this person');
        await page.waitForSelector('.told p:focus');
        await expectPeople(page, []);
        await page.waitForSelector('.told button:not(:disabled)');
        await press(page, 'Undo');
        await expectPeople(page, ['Mara: Mara Lindqvist']);
        expect(await storedPeople(page)).toMatchObject([
          { name: 'Mara', qualities: ['remembers'] },
        ]);
        expect(await noticed.moments().then(withoutPeople)).toEqual(withoutPeople(before));
        await page.close();
      },
    );

    it('leave no name in a title, an address, or what the browser keeps of a visit', async () => {
      const page = await openOptions();
      await mouse.press(page, 'People');
      await mouse.press(page, 'Give a private name: Slack · Dana');
      await writeName(page, 'Unmistakable');
      await page.waitForSelector('.person h2:focus');
      const kept = await page.evaluate(() =>
        JSON.stringify([document.title, location.href, history.state]),
      );
      expect(kept).toContain('personId');
      expect(kept).not.toContain('Unmistakable');
      await page.close();
    });

    it('are followed from tab to tab, each sending only what was touched in it', async () => {
      const id = '00000000-0000-4000-a000-000000000001';
      const [one, other] = [await openOptions(), await openOptions()];
      await ask(one, 'add-person', { person: aDee(id) });
      for (const page of [one, other]) {
        await page.bringToFront();
        await mouse.press(page, 'People');
        await mouse.press(page, 'DeeSlack');
        await page.waitForSelector('.person textarea');
      }
      await other.type('.person textarea', 'Calls on Sundays.');
      await one.bringToFront();
      const notes = () => one.$eval('.person textarea', (field) => field.value);
      await expect.poll(notes, { timeout: 10_000 }).toBe('Calls on Sundays.');
      await mouse.press(one, 'Answers');
      await other.bringToFront();
      await other.waitForSelector('.person input:checked');
      await expect
        .poll(() => storedPeople(other))
        .toMatchObject([{ name: 'Dee', notes: 'Calls on Sundays.', qualities: ['answers'] }]);
      await ask(other, 'remove-person', { id });
      for (const page of [one, other]) {
        await page.waitForSelector('p#person-title[role=status]');
        await page.close();
      }
    });

    it('keep a conversation from two people, whoever asks', async () => {
      const page = await openOptions();
      const ids = [2, 3].map((each) => `00000000-0000-4000-a000-00000000000${each}`);
      await Promise.all(ids.map((id) => ask(page, 'add-person', { person: aDee(id) })));
      await expectPeople(page, ['Dee: ', 'Dee: Dana']);
      await page.close();
    });
  });

  describe('on their screens', () => {
    let page: Page;

    beforeAll(async () => {
      page = await openOptions();
      await mouse.press(page, 'People');
      await page.waitForSelector('.people-empty');
      await album.picture('empty', (path) => page.screenshot({ path }));
      for (const person of someone()) await ask(page, 'add-person', { person });
    });
    afterAll(() => page.close());

    it.each(looks)('fit at every width in "$language", $theme', async ({ language, theme }) => {
      await wear(page, language, theme);
      const unfit = (screen: string) =>
        album.unfit(page, `${screen}-${language}-${theme}`, { whole: true });
      await page.click('nav li:nth-child(4) button');
      await page.waitForSelector('.unnamed li');
      expect(await unfit('list')).toEqual([]);
      await page.click('.give-name');
      await page.waitForSelector('.name-form input');
      await page.keyboard.type('mara');
      expect(await unfit('list-naming')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.click('.people-row[data-person$="1"]');
      await page.waitForSelector('.person textarea');
      expect(await unfit('person')).toEqual([]);
      await page.click('.conversations li button');
      await page.waitForSelector('.conversation-apart');
      await page.click('.add-conversation > .button');
      await page.waitForSelector('.add-choice');
      await page.click('.rename');
      await page.waitForSelector('.rename-form');
      expect(await unfit('person-changing')).toEqual([]);
      await page.click('.conversations li button');
      await page.waitForSelector('.conversation-apart', { hidden: true });
      await page.click('.add-choices:last-child .add-choice');
      await page.waitForSelector('.told button:not(:disabled)');
      expect(await unfit('person-made-one')).toEqual([]);
      await page.click('.told button');
      await page.waitForSelector('.told p:only-child');
      await page.click('nav li:first-child button');
      await (await page.waitForSelector('.row'))?.click();
      await page.waitForSelector('.private-name');
      expect(await unfit('moment')).toEqual([]);
      await (await page.$$('.row'))[3]?.click();
      await (await page.waitForSelector('.give-name'))?.click();
      await page.waitForSelector('.name-form input');
      expect(await unfit('moment-naming')).toEqual([]);
    });
  });
});

/** Moments of before: met and dismissed, with three people and a group. */
function earlierMoments(): Moment[] {
  const context = { ...threadPage, title: 'Dana - Acme - Slack' };
  const at = Date.now();
  const others = ['Tobias Okafor', 'Noor', 'Yuna Katō, who signs her messages with her whole name'];
  return [
    aMoment({ at: at - 2 * hour, felt: 'met', facts: 'Made room for me in the call.', context }),
    aMoment({ at: at - 3 * hour, kind: 'cold_tone', facts: 'One word back.', context }),
    ...others.map((conversation, index) =>
      aMoment({ at: at - (4 + index) * hour, context: { ...context, conversation } }),
    ),
    aMoment({
      at: at - 30 * hour,
      felt: 'met',
      facts: 'Asked how the talk went, and remembered its title. Then told the others about it.',
      context: { ...context, service: 'WhatsApp', conversation: 'Mara L.' },
    }),
  ];
}

function aDee(id: string): Person {
  return {
    id,
    name: 'Dee',
    conversations: [{ place: 'Slack', conversation: 'Dana' }],
    qualities: [],
    at: 1,
    revision: 1,
    changedAt: 1,
  };
}

/** A few people for the pictures, in the words of people. */
function someone(): Person[] {
  const mara = [
    { place: 'Converse.js', conversation: 'Mara Lindqvist' },
    { place: 'WhatsApp', conversation: 'Mara L.' },
  ];
  return [
    {
      ...aDee('00000000-0000-4000-a000-000000000011'),
      name: 'Mara',
      conversations: mara,
      qualities: ['asks_back', 'remembers'],
      notes: 'Answers late in the week, and then at length. Calls when it matters.',
    },
    { ...aDee('00000000-0000-4000-a000-000000000012'), name: 'سمر' },
  ];
}

function lineOfPerson({ name, conversations }: Person): string {
  return `${name}: ${conversations.map(({ conversation }) => conversation).join(', ')}`;
}

/** What lies in the log beside people, whose records have a name. */
function withoutPeople(records: readonly Moment[]): Moment[] {
  return records.filter((record) => !('name' in record));
}

/** Writes a private name into the field that has just come, and gives it. */
async function writeName(page: Page, name: string): Promise<void> {
  const field = await page.waitForSelector('.name-form input:focus');
  const told = await field?.evaluate(({ autocomplete, spellcheck }) => [autocomplete, spellcheck]);
  expect(told).toEqual(['off', false]);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map((each) => each.textContent ?? ''));
}
