import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caps } from '../../lib/moment/caps.ts';
import { notYet, waitUntil } from '../drive/wait-until.ts';
import { hostilePages, serveHostilePages } from './hostile-pages.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';

const names = Object.keys(hostilePages);

describe.each(browserKinds)('a press in %s on a page', (kind) => {
  let pages: Awaited<ReturnType<typeof serveHostilePages>>;
  let noticed: Noticed;

  beforeAll(async () => {
    pages = await serveHostilePages();
    noticed = await startNoticed(kind);
    await noticed.moments();
  });
  afterAll(async () => {
    await noticed.close();
    await pages.close();
  });

  it.each(names)('%s is logged, and leaves the page as it was', async (name) => {
    const before = (await noticed.moments()).length;
    const page = await noticed.browser.openTab(`${pages.url}${names.indexOf(name)}`);
    // By no selector: these pages stand in for what the driver would ask with.
    await waitUntil('the page', async () =>
      (await page.evaluate(() => 'isReady' in globalThis)) ? true : notYet('not loaded'),
    );
    const scrolled = await page.evaluate(() => [scrollX, scrollY]);
    await noticed.browser.pressKeys('alt+shift+d');
    const [moment] = await noticed.momentsOnce(before + 1);
    expect(moment?.context).toMatchObject({ host: '127.0.0.1' });
    for (const [part, text] of Object.entries(moment?.context ?? {})) {
      if (typeof text === 'string') expect([part, text.isWellFormed()]).toEqual([part, true]);
    }
    expect(moment?.context.words?.length ?? 0).toBeLessThanOrEqual(caps.words);
    // Asked of the page's own world, which the driver reads last.
    expect(
      await page.evaluate(() => [(globalThis as { seen?: string[] }).seen, [scrollX, scrollY]]),
    ).toEqual([[], scrolled]);
    // Left open: what stands in for its methods keeps the driver from closing it.
  });

  it('that is made of markup shows it as text, and runs none of it', async () => {
    const moments = await noticed.moments();
    const made = moments.find(({ context }) => context.title?.includes('onerror'));
    expect(made?.context.title).toBe('<img src=x onerror="document.title=1">');
    const options = await noticed.browser.openExtensionPage('options.html');
    await options.waitForSelector('.row');
    const { text, pictures } = await options.evaluate(() => ({
      text: document.body.innerText,
      pictures: document.querySelectorAll('main img, main script').length,
    }));
    expect(text).toContain('onerror=');
    expect(pictures).toBe(0);
    await options.close();
  });
});
