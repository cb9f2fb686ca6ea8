import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';
import { type Served, serveSampleChat } from './sample-chat.ts';

const dismissed = '.press-dismissed';
const undo = '.saved-box button';

describe.each(browserKinds)('a page that %s lets nobody read', (kind) => {
  let chat: Served;
  let noticed: Noticed;
  let count = 0;

  beforeAll(async () => {
    chat = await serveSampleChat();
    noticed = await startNoticed(kind);
  });
  afterAll(async () => {
    await noticed.close();
    await chat.close();
  });

  const ofBrowser = kind === 'chromium' ? 'chrome://version/' : 'about:license';

  it('of the browser itself is logged by popup and keys with what its tab tells, and the popup says so', async () => {
    const page = await noticed.browser.openTab(ofBrowser);
    const popup = await noticed.browser.openPopup();
    await popup.waitFor(() => document.body.innerText.includes('This page cannot be read.'));
    await popup.click(dismissed);
    await popup.waitFor(undo);
    await popup.close();
    await noticed.browser.pressKeys('alt+shift+d');
    count += 2;
    const [byKeys, byPopup] = await noticed.momentsOnce(count);
    for (const moment of [byKeys, byPopup]) {
      expect(['tab', 'none']).toContain(moment?.context.readFrom);
      expect(moment?.context.address).toBeUndefined();
      expect(moment?.context.words).toBeUndefined();
    }
    await page.close();
  });

  it('since it is a PDF is logged with its address', async () => {
    const page = await noticed.browser.openTab(`${chat.url}/sample.pdf?token=SECRET`);
    const popup = await noticed.browser.openPopup();
    await popup.waitFor(() => document.body.innerText.includes('This page cannot be read.'));
    await popup.click(dismissed);
    await popup.waitFor(undo);
    await popup.close();
    count += 1;
    const [moment] = await noticed.momentsOnce(count);
    expect(moment?.context).toMatchObject({
      readFrom: 'tab',
      host: '127.0.0.1',
      address: `${chat.url}/sample.pdf`,
    });
    expect(JSON.stringify(moment)).not.toContain('SECRET');
    await page.close();
  });

  // Chromium opens no popup without a gesture.
  it.runIf(kind === 'firefox')(
    'since no gesture opened the popup says so, and is logged',
    async () => {
      await noticed.browser.openTab(chat.url);
      const popup = await noticed.browser.openPopup('api');
      await popup.waitFor(() => document.body.innerText.includes('This page cannot be read.'));
      await popup.click(dismissed);
      await popup.waitFor(undo);
      await popup.close();
      count += 1;
      const [moment] = await noticed.momentsOnce(count);
      expect(moment?.context.readFrom).toBe('none');
    },
  );
});
