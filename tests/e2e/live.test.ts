import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { ensureInstalled } from '../drive/install-missing.ts';
import { startTheLounge, whyItCannotRun } from '../live/the-lounge.ts';
import { browserKinds, type Noticed, startNoticed } from './noticed.ts';

// Where it cannot be installed, the reason below says what is missing.
await ensureInstalled(['ngircd']).catch(() => undefined);
const reason = await whyItCannotRun();
if (reason) console.log(`Skipped, the press on The Lounge: ${reason}`);

describe.skipIf(reason !== undefined).each(browserKinds)('a press in %s on The Lounge', (kind) => {
  let live: Awaited<ReturnType<typeof startTheLounge>>;
  let noticed: Noticed;
  let page: Page;

  beforeAll(async () => {
    live = await startTheLounge();
    noticed = await startNoticed(kind);
    page = await noticed.browser.openTab(live.url);
    await live.signIn(page);
    const { dana, tomas } = live.people;
    await tomas.say(live.group, 'Nice, I like the second one best.');
    await live.say(page, 'Could we keep the old navigation for people with screen readers?');
    await dana.say(live.group, 'Second one it is. Moving on to colours.');
    await dana.say(live.credentials.name, 'Do you have a minute later?');
    await live.say(page, 'Did anyone see my note about the navigation?');
  });
  afterAll(async () => {
    await noticed.close();
    await live.close();
  });

  it('by the popup names the channel, and reads no message', async () => {
    const popup = await noticed.browser.openPopup();
    await popup.waitFor('.kept-change');
    expect(await popup.text()).toContain('The Lounge · #design-review');
    await popup.click('.press-dismissed');
    await popup.waitFor('.saved-box button');
    await popup.close();
    const [moment] = await noticed.momentsOnce(1);
    await page.bringToFront();
    expect(moment?.context).toMatchObject({
      level: 'conversation',
      service: 'The Lounge',
      conversation: '#design-review',
      title: '#design-review — The Lounge',
      address: live.url,
    });
    expect(JSON.stringify(moment)).not.toMatch(/navigation|colours|second one/);
  });

  it('by the keys names the person whose conversation was opened', async () => {
    await live.openConversation(page, live.people.dana.name);
    await noticed.browser.pressKeys('alt+shift+d');
    const [moment] = await noticed.momentsOnce(2);
    expect(moment).toMatchObject({
      via: 'keys',
      context: { service: 'The Lounge', conversation: live.people.dana.name },
    });
  });

  it('sends nothing to the others', () => {
    const { dana, tomas } = live.people;
    const heard = [...dana.heard, ...tomas.heard].filter(
      ({ from }) => from === live.credentials.name,
    );
    expect(heard.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Did anyone see my note about the navigation?']),
    );
    expect(new Set(heard.map(({ text }) => text)).size).toBe(2);
  });
});
