import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { type Album, looks, startAlbum } from './album.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { press, wear } from './painted.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const whole =
  'They chose the lighthouse while my question stood there. I feel hurt and lonely. I need to belong. Would you ask me before you choose?';

describe.each(browserKinds)('drafts in %s', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let page: Page;
  let album: Album;

  beforeAll(async () => {
    album = await startAlbum(`drafts-${kind}`);
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
    page = await noticed.browser.openTab(chat.url);
    await noticed.browser.pressKeys('alt+shift+d');
    await noticed.momentsOnce(1);
    await reflect();
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  /** The only moment's drafts, as they lie in the database. */
  const drafts = async () => (await noticed.moments())[0]?.drafts ?? [];

  /** Goes through a reflection as its pages do: by messages. */
  async function reflect(): Promise<void> {
    const [moment] = await noticed.momentsOnce(1);
    const options = await noticed.browser.openExtensionPage('options.html');
    const outcome = await options.evaluate(send, 'change-moment', {
      id: moment?.id,
      change: {
        kind: 'passed_over',
        facts: 'They chose the lighthouse while my question stood there.',
        reflection: { feelings: ['hurt', 'lonely'], needs: ['belonging'], next: 'draft' },
      },
    });
    expect(outcome).toBe('saved');
    await options.close();
  }

  /** Opens the drafts of the moment from its place in History. */
  async function openFromHistory(): Promise<Page> {
    const options = await noticed.browser.openExtensionPage('options.html');
    await press(options, '.row', '.moment-next button:nth-child(2)');
    await press(options, '.moment-next button:nth-child(2)', '.draft textarea');
    return options;
  }

  it('go from a reflected moment to the clipboard, and from there wherever the person wants', async () => {
    const options = await openFromHistory();
    await typeInto(options, 'Would you', 'ask me before you choose?');
    await waitUntil('the draft in the log', async () => {
      const [draft] = await drafts();
      const would = draft?.parts.find(({ part }) => part === 'would')?.text;
      return would === 'ask me before you choose?' ? true : notYet(JSON.stringify(draft?.parts));
    });
    expect(await options.$eval('.draft-text', (text) => text.textContent)).toBe(whole);
    await press(options, '.copy .button-main', '.cool-down');
    await press(options, '.cool-down .button-main', '.copy > .button-main');
    await waitUntil('it to say so', async () => {
      const told = await options.$eval('.copy [role="status"]', (status) => status.textContent);
      return told === 'Copied. Nothing was sent.' ? true : notYet(told ?? 'nothing');
    });
    const [copied] = await waitUntil('the copy in the log', async () => {
      const all = await drafts();
      return all[0]?.copiedAt === undefined ? notYet('not copied') : all;
    });
    expect(copied).toMatchObject({ shape: 'when_i_feel' });
    await page.bringToFront();
    await page.click('#draft', { count: 3 });
    await noticed.browser.pressKeys('ctrl+a');
    await noticed.browser.pressKeys('ctrl+v');
    await waitUntil('the text to be pasted', async () => {
      const pasted = await page.$eval('#draft', (field) => 'value' in field && field.value);
      return pasted === whole ? true : notYet(String(pasted));
    });
    await options.close();
  });

  it('stay through a reload, in their list and open', async () => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await goToDrafts(options);
    await press(options, '.draft-row', '.draft-text');
    await options.evaluate(() => location.reload());
    await options.waitForSelector('.draft-text');
    expect(await options.$eval('.draft-text', (text) => text.textContent)).toBe(whole);
    await options.close();
  });

  it('are written by the keyboard alone, marks and all', async () => {
    const options = await openFromHistory();
    await typeInto(options, 'Would you', ' Sorry to bother you.');
    await options.waitForSelector('mark');
    expect(await options.$$eval('mark', (all) => all.map((mark) => mark.textContent))).toEqual([
      'Sorry to bother you',
    ]);
    await options.focus('.marks li .button');
    await options.keyboard.press('Enter');
    await options.waitForSelector('mark', { hidden: true });
    expect(await options.$eval('.draft-text', (text) => text.textContent)).toContain(
      'Thank you for your time.',
    );
    await options.focus('.draft-told .button');
    await options.keyboard.press('Enter');
    await options.waitForSelector('mark');
    await options.close();
  });

  it('keep what two tabs wrote in two of them', async () => {
    const [first, second] = [await openFromHistory(), await openFromHistory()];
    await first.bringToFront();
    await press(first, '.drafts-of-moment > div > .button', '.other-draft');
    await typeInto(first, 'I need', 'a walk');
    await second.bringToFront();
    await second.waitForSelector('.other-draft');
    await typeInto(second, 'Would you', ' Please.');
    await waitUntil('both in the log', async () => {
      const told = JSON.stringify(await drafts());
      return /a walk/.test(told) && /Please\./.test(told) ? true : notYet(told);
    });
    expect(await drafts()).toHaveLength(2);
    await first.close();
    await second.close();
  });

  it('have no field that the browser would write to disk or send to a spelling service', async () => {
    const options = await openFromHistory();
    const fields = await options.$$eval('textarea', (all) =>
      all.map((field) => [field.getAttribute('autocomplete'), field.getAttribute('spellcheck')]),
    );
    expect(fields.length).toBeGreaterThan(2);
    expect(fields.filter(([off, check]) => off !== 'off' || check !== 'false')).toEqual([]);
    await options.close();
  });

  it.each(looks)('fit at every width in "$language", $theme', async ({ language, theme }) => {
    const options = await noticed.browser.openExtensionPage('options.html');
    await wear(options, language, theme);
    await goToDrafts(options);
    const unfit = (screen: string) =>
      album.unfit(options, `${screen}-${language}-${theme}`, { whole: true });
    await options.waitForSelector('.draft-row');
    expect(await unfit('list')).toEqual([]);
    const row = await options.waitForSelector('.draft-row::-p-text(Sorry to bother you)');
    await row?.click();
    await options.waitForSelector('.marks');
    expect(await unfit('draft')).toEqual([]);
    await press(options, '.copy .button-main', '.cool-down');
    expect(await unfit('cool-down')).toEqual([]);
    await press(options, '.draft-whole-end .button', '.draft-whole textarea');
    expect(await unfit('whole')).toEqual([]);
    await press(options, '.draft-whole-end .button', '.draft-text');
    await options.close();
  });
});

async function goToDrafts(options: Page): Promise<void> {
  await press(options, 'nav li:nth-child(3) button', '.drafts-list h1');
}

/** Types at the end of the field under this label, by the keys. */
async function typeInto(options: Page, label: string, text: string): Promise<void> {
  const field = await options.waitForSelector(`aria/${label}[role="textbox"]`);
  await field?.focus();
  await options.keyboard.press('End');
  await options.keyboard.type(text);
}

/** Runs in a page of the extension: asks the background as its pages do. */
async function send(name: string, request: unknown): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage({ name, request });
}
