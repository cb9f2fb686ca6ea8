import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../drive/chromium.ts';
import { type Display, startDisplay } from '../drive/display.ts';
import type { DrivenBrowser } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { ensureInstalled } from '../drive/install-missing.ts';
import { selectText } from '../drive/selection.ts';
import { buildOf } from '../support/builds.ts';
import { storedMoments } from '../support/stored-moments.ts';

const pictures = new URL('../../.output/tour/', import.meta.url).pathname;

/** Does a person's first press without a person: real popup, real button, and what is stored afterwards. */
export async function takeTour(kind: BrowserKind, chatUrl: string): Promise<void> {
  console.log('\nThere is no display here, so this is the tour without one.\n');
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const display = await displayFor(kind);
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extensionDir: buildOf(kind), ...(display && { display }) });
  try {
    await tour(browser, chatUrl);
  } finally {
    await browser.close();
    await display?.close();
  }
}

/** Chromium opens its popup headless; Firefox wants a click on the button, and so a screen of its own. */
async function displayFor(kind: BrowserKind): Promise<Display | undefined> {
  if (kind === 'chromium') return undefined;
  await ensureInstalled(['xvfb', 'openbox', 'xdotool']);
  return startDisplay();
}

async function tour(browser: DrivenBrowser, chatUrl: string): Promise<void> {
  const page = await browser.openTab(chatUrl);
  await selectText(page, '#last');
  console.log(`1. ${browser.version} shows a sample chat; the last message is selected.`);

  const popup = await browser.openPopup();
  await popup.waitFor('.kept-change');
  await popup.screenshot(join(pictures, '1-popup.png'));
  console.log('2. The popup is open, and says what would be kept:');
  console.log(
    `     ${await popup.evaluate(() => document.querySelector('.kept-line')?.textContent)}`,
  );

  await popup.click('.press-dismissed');
  await popup.waitFor('.chip');
  await popup.click('.chip:nth-child(1)');
  await popup.click('textarea');
  await popup.type('Two messages of mine at the end, no answer.');
  await popup.waitFor(() => document.querySelector('.field-state')?.textContent === 'Saved');
  await popup.screenshot(join(pictures, '2-saved.png'));
  await popup.close();
  console.log('3. The big button was pressed; a kind and plain facts were added. Stored:');
  const [moment] = await storedMoments(browser)();
  console.log(JSON.stringify(moment, undefined, 2).replaceAll(/^/gm, '     '));

  const options = await browser.openExtensionPage('options.html');
  await options.setViewport({ width: 1280, height: 800 });
  await options.waitForSelector('.row');
  await options.click('.row');
  await options.waitForSelector('.moment textarea');
  await options.screenshot({ path: join(pictures, '3-history.png') });
  console.log(`4. History shows it. Pictures of all this: ${pictures}`);
}
