import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import type { Point } from './driven-browser.ts';
import { areAlike, inkOfEntry, inkOfText, wordWidths } from './menu-label.ts';
import { openNativeViews, type NativeView, type NativeViews } from './native-views.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** What is chosen, and where. */
interface Choice {
  readonly page: Page;
  readonly point: Point;
  readonly label: string;
  /** Of the extension, which Chromium puts over several entries of one extension. */
  readonly name: string;
}

/**
 * Right-clicks at a point of the page and clicks the extension's entry with that label. Chromium
 * tells where the entries of its menu are, but not what they say: that is seen on the screen.
 */
export async function chooseInChromium(
  { page, point, label, name }: Choice,
  display: Display,
  profileFolder: string,
): Promise<void> {
  const wanted = wordWidths(await page.evaluate(inkOfText, label));
  const folder = wordWidths(await page.evaluate(inkOfText, name));
  const corner = await page.evaluate(cornerOnScreen);
  const views = await openNativeViews(profileFolder);
  const open = (): Promise<void> => display.click(corner.x + point.x, corner.y + point.y, 'right');
  try {
    await open();
    await waitUntil(`"${label}" in the context menu, chosen`, async () => {
      const menus = await views.menus();
      if (menus.length === 0) return notYet('no menu');
      const screen = await display.picture();
      const read = (entry: NativeView): number[] => wordWidths(inkOfEntry(entry, screen));
      const entries = menus.flatMap(entriesOf);
      const entry = entries.find((candidate) => areAlike(wanted, read(candidate)));
      if (entry) return clickMiddle(entry, display);
      const parent = entries.find((candidate) => areAlike(folder, read(candidate)));
      if (parent && menus.length === 1) await clickMiddle(parent, display);
      // The extension may be putting its entries there just now, for the next time it opens.
      else if (!parent) await reopen(open, display, views);
      return notYet(`entries with words as wide as ${entries.map(read).join(' | ')}`);
    });
    await waitForNoMenu(views);
  } finally {
    views.close();
  }
}

async function reopen(
  open: () => Promise<void>,
  display: Display,
  views: NativeViews,
): Promise<void> {
  await display.keys('Escape');
  await waitForNoMenu(views);
  await open();
}

async function waitForNoMenu(views: NativeViews): Promise<void> {
  await waitUntil('the context menu to close', async () =>
    (await views.menus()).length === 0 ? true : notYet('it is open'),
  );
}

function entriesOf(view: NativeView): readonly NativeView[] {
  return view.name === 'MenuItemView' ? [view] : view.children.flatMap(entriesOf);
}

function clickMiddle({ x, y, width, height }: NativeView, display: Display): Promise<void> {
  return display.click(x + width / 2, y + height / 2);
}

// Runs in the page. The window has no frame, and all that is above the page is the browser's bars.
function cornerOnScreen(): Point {
  return {
    x: screenX + (outerWidth - innerWidth) / 2,
    y: screenY + outerHeight - innerHeight,
  };
}
