import type { Page } from 'puppeteer-core';
import { press } from './press.ts';
import { until } from './waiting.ts';

const OWN = '#chat .msg.self[data-type="message"]';

/** Opens The Lounge, fills in its sign-in form if it shows one, and resolves when `channel` is shown. */
export async function signIn(
  page: Page,
  url: string,
  person: { name: string; password: string },
  channel: string,
): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('#sign-in, .channel-list-item');
  if (await page.$('#sign-in')) {
    await page.type('#signin-username', person.name);
    await page.type('#signin-password', person.password);
    await press(page, '#sign-in [type=submit]');
  }
  await openConversation(page, channel);
}

/** Clicks a channel or a person in the side bar once it is there; resolves when the header names it. */
export async function openConversation(page: Page, name: string): Promise<void> {
  const item = `.channel-list-item[data-name=${JSON.stringify(name)}]`;
  await page.waitForSelector(item, { visible: true });
  await press(page, item);
  await until(`The Lounge to show ${name}`, async () => (await shownTitle(page)) === name);
}

/** Types into the input and sends; resolves when the newest own message is this one. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await newestOwn(page);
  await page.type('#input', text);
  // The button and not the Enter key: Enter could take up a completion of the last word instead.
  await press(page, '#submit');
  await until(`The Lounge to show the own message "${text}"`, async () => {
    const own = await newestOwn(page);
    return own.id !== before.id && own.text === text;
  });
}

async function shownTitle(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('#chat .header .title')?.textContent ?? '');
}

async function newestOwn(page: Page): Promise<{ id: string; text: string }> {
  return page.$$eval(OWN, (rows) => {
    const last = rows.at(-1);
    return { id: last?.id ?? '', text: last?.querySelector('.content')?.textContent?.trim() ?? '' };
  });
}
