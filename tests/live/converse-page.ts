import type { Page } from 'puppeteer-core';
import { press } from './press.ts';
import { until } from './waiting.ts';

/** Keeps the page from asking other servers (it would show logos from its maker's). */
const POLICY =
  "default-src 'self'; connect-src 'self' ws:; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** What Converse's own documentation calls configuration. */
export interface ConverseSettings {
  view_mode: 'fullscreen' | 'overlayed';
  [name: string]: unknown;
}

/** The files of a page where somebody is signed in from the start, by name; see Converse's own settings. */
export function pageFiles(settings: ConverseSettings): Record<string, string> {
  return {
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <title>Converse</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="dist/converse.min.css">
    <script type="module" src="start.js"></script>
  </head>
  <body class="converse-${settings.view_mode}"></body>
</html>
`,
    'start.js': `import './dist/converse.min.js';
const websocket_url = \`ws://\${location.host}/xmpp-websocket\`;
converse.initialize({ ...${JSON.stringify(settings)}, websocket_url });
`,
  };
}

/** Opens Converse, which signs in by itself, and resolves when the group is shown and Mira is in it. */
export async function signIn(page: Page, url: string, group: string): Promise<void> {
  await page.goto(url);
  await openConversation(page, group);
  // It comes to the front once more when she is in it, and only then has an input.
  await page.waitForSelector('converse-muc .chat-textarea', { visible: true });
}

/** Clicks a group or a person in the side bar once it is there; resolves when the header names it. */
export async function openConversation(page: Page, name: string): Promise<void> {
  const quoted = JSON.stringify(name);
  const item = `a.open-room[data-room-name=${quoted}], a.open-chat:has(converse-avatar[name=${quoted}])`;
  await page.waitForSelector(item, { visible: true });
  await until(`Converse to show ${name}`, async () => {
    if ((await shown(page))?.title === name) return true;
    // Not just once: a message or a group that comes in meanwhile can push it back again.
    await press(page, item);
    return false;
  });
}

/** Types into the input and sends; resolves when the newest own message is this one (an emoticon becomes a picture). */
export async function say(page: Page, text: string): Promise<void> {
  const address = (await shown(page))?.address;
  if (!address) throw new Error('Converse shows no conversation to say something in.');
  const box = `.chatbox[jid=${JSON.stringify(address)}]`;
  const before = await newestOwn(page, box);
  // A group has its input only once one is in it.
  await page.waitForSelector(`${box} .chat-textarea`);
  await page.type(`${box} .chat-textarea`, text);
  // The button and not the Enter key: Enter could take up a completion of the last word instead.
  await press(page, `${box} .send-button`);
  await until(`Converse to show the own message "${text}"`, async () => {
    const own = await newestOwn(page, box);
    return own.id !== before.id && own.text === text;
  });
}

async function shown(page: Page): Promise<{ address: string; title: string } | undefined> {
  return page.evaluate(() => {
    const boxes = document.querySelectorAll('converse-chat, converse-muc');
    const box = [...boxes].find((candidate) => candidate.checkVisibility());
    const title = box?.querySelector('.chatbox-title__text')?.textContent?.trim();
    return title ? { address: box?.getAttribute('jid') ?? '', title } : undefined;
  });
}

async function newestOwn(page: Page, box: string): Promise<{ id: string; text: string }> {
  return page.$$eval(`${box} .chat-msg:has(.chat-msg__content--me)`, (rows) => {
    const last = rows.at(-1);
    const text = last?.querySelector('converse-chat-message-body')?.textContent?.trim() ?? '';
    return { id: last?.getAttribute('data-msgid') ?? '', text };
  });
}
