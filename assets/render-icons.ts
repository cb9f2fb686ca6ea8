/** Draws icon.svg at the sizes browsers ask for. Run by hand after the icon has changed: `node assets/render-icons.ts`. */
import { readFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../tests/drive/find-browser.ts';

const sizes = [16, 32, 48, 96, 128];
const svg = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium or Chrome is needed to draw the icons.');

const browser = await launch({
  executablePath,
  headless: true,
  pipe: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const path = new URL(`../public/icon/${size}.png`, import.meta.url).pathname;
  await page.screenshot({ path: path, omitBackground: true });
}
await browser.close();
