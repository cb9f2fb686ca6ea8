/**
 * `npm run record-pages`: runs real apps on this machine, plays a conversation in each scene of theirs in
 * headless Chromium, and writes what the page then is into `recorded/`, with what was played as its truth.
 * Words at the end choose scenes by a part of their names.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { format } from 'prettier';
import { ensureInstalled } from '../drive/install-missing.ts';
import { TEST_BROWSERS } from '../live/browsers.ts';
import { startConverse } from '../live/converse.ts';
import { installServers } from '../live/install.ts';
import type { LiveMessenger } from '../live/live-messenger.ts';
import { startTheLounge } from '../live/the-lounge.ts';
import { converseScenes } from './recording/converse-scenes.ts';
import { recordPage } from './recording/record-page.ts';
import type { Recorded, Scene } from './recording/scene.ts';
import { Talk } from './recording/talk.ts';
import { theLoungeScenes } from './recording/the-lounge-scenes.ts';

const folder = new URL('recorded', import.meta.url).pathname;
const largest = 260_000;

const theLounge: Recorded<Awaited<ReturnType<typeof startTheLounge>>, undefined> = {
  name: 'the-lounge',
  service: 'The Lounge',
  package: 'thelounge',
  licence: 'MIT (The Lounge; its markup and style sheet are part of the page)',
  origin: 'https://lounge.example.org',
  scroller: '#chat .chat',
  start: startTheLounge,
  scenes: theLoungeScenes,
};

const converse: Recorded<
  Awaited<ReturnType<typeof startConverse>>,
  Parameters<typeof startConverse>[0]
> = {
  name: 'converse',
  service: 'Converse.js',
  package: 'converse.js',
  licence: 'MPL-2.0 (Converse.js; its markup and style sheet are part of the page)',
  origin: 'https://chat.example.org',
  scroller: '.chat-content__messages',
  start: (options) => startConverse(options),
  scenes: converseScenes,
};

const wanted = process.argv.slice(2);
await ensureInstalled(['chromium', 'ngircd', 'prosody']);
const chromium = TEST_BROWSERS.find(({ name }) => name === 'Chromium');
const path = await chromium?.find();
if (!chromium || !path) throw new Error('Chromium is not installed.');
const browser = await chromium.launch(path);
try {
  await recordAll(theLounge);
  await recordAll(converse);
} finally {
  await browser.close();
}

async function recordAll<Live extends LiveMessenger, Options>(
  app: Recorded<Live, Options>,
): Promise<void> {
  const isWanted = (name: string) => wanted.every((word) => name.includes(word));
  const version = await versionOf(app.package);
  for (const scene of app.scenes) {
    const name = `${app.name}-${scene.name}`;
    if (!isWanted(name)) continue;
    const { html, facts } = await recordScene(browser, app, scene, version);
    if (html.length > largest) throw new Error(`${name} has ${html.length} characters`);
    await writeFile(join(folder, `${name}.html`), html);
    const json = await format(JSON.stringify(facts), { parser: 'json', printWidth: 100 });
    await writeFile(join(folder, `${name}.json`), json);
    console.log(`${name}: ${(html.length / 1_000).toFixed(0)} kB`);
  }
}

async function recordScene<Live extends LiveMessenger, Options>(
  inBrowser: Browser,
  app: Recorded<Live, Options>,
  scene: Scene<Live, Options>,
  version: string,
) {
  const live = await app.start(scene.options);
  const context = await inBrowser.createBrowserContext();
  try {
    const page = await context.newPage();
    const timezone = scene.timezone ?? 'UTC';
    await page.setViewport({ width: 1280, height: 800 });
    await page.emulateTimezone(timezone);
    await live.signIn(page);
    const talk = new Talk();
    const { conversation, conversationWith, thread, focus } = await scene.play({
      live,
      page,
      talk,
    });
    return await recordPage(page, {
      source: `${app.service} ${version}, run and recorded ${new Date().toISOString().slice(0, 10)}`,
      licence: app.licence,
      origin: app.origin,
      scroller: app.scroller,
      timezone,
      focus,
      secrets: [live.credentials.password],
      truth: { service: app.service, conversation, conversationWith, ...talk.thread(), ...thread },
    });
  } finally {
    await context.close();
    await live.close();
  }
}

async function versionOf(name: string): Promise<string> {
  const file = join(await installServers(), name, 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
