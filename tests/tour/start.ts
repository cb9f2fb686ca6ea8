/**
 * `npm start`: builds the extension and opens it in a browser, on a throw-away profile, with a small
 * sample chat to press it on. Without a display it takes the tour itself and shows what came of it.
 * `--browser firefox` or `--browser chromium` chooses.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type BrowserKind, findBrowser } from '../drive/find-browser.ts';
import { ensureInstalled } from '../drive/install-missing.ts';
import { serveFolder } from '../drive/serve.ts';
import { openForPerson } from './open-for-person.ts';
import { takeTour } from './take-tour.ts';

const root = new URL('../..', import.meta.url).pathname;
const kind = chosenBrowser();

try {
  await ensureInstalled([kind === 'firefox' ? 'firefox-esr' : 'chromium']);
  build(kind);
  const chat = await serveFolder(new URL('../drive/sample-chat', import.meta.url).pathname);
  try {
    await (hasDisplay() ? openForPerson(kind, chat.url) : takeTour(kind, chat.url));
  } finally {
    await chat.close();
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function chosenBrowser(): BrowserKind {
  const { values } = parseArgs({ options: { browser: { type: 'string' } }, strict: false });
  if (values.browser === 'firefox') return 'firefox';
  if (values.browser !== undefined) return 'chromium';
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

function build(target: BrowserKind): void {
  const wxt = new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url).pathname;
  const name = target === 'firefox' ? 'firefox' : 'chrome';
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', name], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The extension could not be built; the reason is above.');
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
