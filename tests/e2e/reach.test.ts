import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../drive/serve.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';

// What only an extension can look into: a page's own script cannot, and so neither can the other tests.
describe.each(browserKinds)('the reading in %s', (kind) => {
  let noticed: Noticed;
  let served: Served;

  beforeAll(async () => {
    served = await serveFolder(new URL('../pages/reach', import.meta.url).pathname);
    noticed = await startNoticed(kind);
  });
  afterAll(async () => {
    await noticed.close();
    await served.close();
  });

  it.each(['closed-roots.html', 'closed-root-in-a-frame.html'])(
    'sees a conversation in %s',
    async (page) => {
      const before = (await noticed.moments()).length;
      await noticed.browser.openTab(`${served.url}/${page}`);
      const popup = await noticed.browser.openPopup();
      await popup.waitFor('.kept-change');
      await popup.click('.kept-change');
      await popup.click('.level:nth-of-type(4) input');
      await popup.click('.press-dismissed');
      await popup.waitFor('.saved-box button');
      await popup.close();
      const [moment] = await noticed.momentsOnce(before + 1);
      expect(moment?.context).toMatchObject({
        level: 'conversation',
        conversation: 'Kitchen table',
        thread: { lastFrom: 'me', mineAtEnd: 1 },
      });
    },
  );

  it.each([
    ['#said', 'Wednesday'],
    ['#draft', undefined],
  ])('takes the words that are selected at %s of a frame: %s', async (selector, words) => {
    const before = (await noticed.moments()).length;
    // Another host than above, where a level was chosen.
    const site = served.url.replace('127.0.0.1', 'localhost');
    const page = await noticed.browser.openTab(`${site}/selection-in-a-frame.html`);
    const frame = page.frames()[1];
    await (await frame?.$(selector))?.click();
    await frame?.evaluate((selected) => {
      const element = document.querySelector(selected);
      if (element) getSelection()?.selectAllChildren(element);
    }, selector);
    await noticed.browser.pressKeys('alt+shift+d');
    const [moment] = await noticed.momentsOnce(before + 1);
    expect(moment?.context.words).toBe(words);
  });
});
