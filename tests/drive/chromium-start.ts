import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driven-browser.ts';
import { findBrowser } from './find-browser.ts';

// No calls home, no first-run pages, no offers: what a test sees is the page and the extension.
const quiet = [
  '--disable-quic',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--hide-crash-restore-bubble',
];

/** Starts Chromium as the options ask; the extension is not in it yet. */
export async function startChromium(options: LaunchOptions, folder: string): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium is installed (see ensureInstalled)');
  await prepareProfile(folder, options.extensionDir);

  const { display, visible = false, language = 'en' } = options;
  return puppeteer.launch({
    executablePath,
    headless: display === undefined && !visible,
    pipe: true,
    enableExtensions: true,
    // The switch brings a bar that says so and makes every window look unlike a person's.
    ignoreDefaultArgs: ['--enable-automation'],
    userDataDir: folder,
    defaultViewport: null,
    env: {
      ...process.env,
      // Chromium on Linux takes its language from here, elsewhere from --lang.
      LANGUAGE: language,
      ...(display ? { DISPLAY: display.name } : {}),
    },
    args: [...quiet, ...switches(options, language), ...(options.extraArgs ?? [])],
  });
}

function switches({ display, visible, colorScheme }: LaunchOptions, language: string): string[] {
  const list = [`--lang=${language}`, `--accept-lang=${language}`];
  if (colorScheme === 'dark') list.push('--force-dark-mode');
  // Tells where native menus are on the screen; see native-views.ts.
  if (display) list.push('--enable-ui-devtools=0', '--ozone-platform=x11');
  if (!display && !visible) list.push('--window-size=1280,800');
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) list.push('--no-sandbox');
  return list;
}

/** A new profile starts with the extension's button on the toolbar and unpacked ones allowed. */
async function prepareProfile(folder: string, extensionDir: string): Promise<void> {
  const file = join(folder, 'Default', 'Preferences');
  if (existsSync(file)) return;
  const pinned = [await unpackedId(extensionDir)];
  const preferences = { extensions: { pinned_extensions: pinned, ui: { developer_mode: true } } };
  await mkdir(join(folder, 'Default'), { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}

/**
 * The id Chromium gives to an unpacked extension: the first 128 bits of the SHA-256 of its public
 * key, or of its path if it has none, written with the letters a to p.
 */
async function unpackedId(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const key = typeof manifest === 'object' && manifest && 'key' in manifest ? manifest.key : null;
  const source =
    typeof key === 'string' ? Buffer.from(key, 'base64') : await realpath(extensionDir);
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(parseInt(digit, 16)));
}
