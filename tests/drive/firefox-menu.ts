import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import type { Point } from './driven-browser.ts';
import type { FirefoxTools } from './firefox-tools.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { notYet, waitUntil } from './wait-until.ts';

/** Right-clicks at a point of the page and clicks the extension's entry with that label. */
export async function chooseInFirefox(
  { page, point, label }: { page: Page; point: Point; label: string },
  { window, display, entries }: { window: FirefoxWindow; display: Display; entries: string },
): Promise<void> {
  const corner = await page.evaluate(cornerOnScreen);
  const open = (): Promise<void> => display.click(corner.x + point.x, corner.y + point.y, 'right');
  await open();
  let opening: string | undefined;
  const entry = await waitUntil(`"${label}" in the context menu`, async () => {
    const found = await window.run(findEntry, entries, label);
    if (found === 'no context menu') return notYet(found);
    if (typeof found === 'string') {
      // The extension may be putting its entries there just now, for the next time it opens.
      await display.keys('Escape');
      await waitForNoMenu(window);
      await open();
      return notYet(found);
    }
    if (!found.submenu) return found;
    // Clicked again only where it has moved, as a second click would close the submenu.
    if (opening !== JSON.stringify(found)) await display.click(found.x, found.y);
    opening = JSON.stringify(found);
    return notYet('a submenu that is closed');
  });
  await display.click(entry.x, entry.y);
  await waitForNoMenu(window);
}

async function waitForNoMenu(window: FirefoxWindow): Promise<void> {
  await waitUntil('the context menu to close', async () =>
    (await window.run(isMenuOpen)) ? notYet('it is open') : true,
  );
}

interface Found extends Point {
  /** Whether this is where a submenu has to be opened first. */
  readonly submenu: boolean;
}

// The functions below run in Firefox's own window.

/** Where to click on the screen for the entry, or what is there instead. */
function findEntry({ window }: FirefoxTools, idStart: string, label: string): Found | string {
  const menu = window.document.getElementById('contentAreaContextMenu');
  if (!menu || !('state' in menu) || menu.state !== 'open') return 'no context menu';
  const own = [...menu.querySelectorAll(`[id^="${idStart}-menuitem-"]`)];
  const entry = own.find((element) => element.getAttribute('label') === label);
  if (!entry)
    return `a menu with the entries: ${own.map((element) => element.getAttribute('label')).join(', ')}`;
  const parent = entry.closest('menupopup');
  const isShown = parent !== null && 'state' in parent && parent.state === 'open';
  const target = isShown ? entry : entry.closest('menu');
  if (!target) return 'an entry that is not shown';
  const { screenX, screenY } = target as Element & { screenX: number; screenY: number };
  const box = target.getBoundingClientRect();
  return { x: screenX + box.width / 2, y: screenY + box.height / 2, submenu: !isShown };
}

function isMenuOpen({ window }: FirefoxTools): boolean {
  const menu = window.document.getElementById('contentAreaContextMenu');
  return menu !== null && 'state' in menu && menu.state !== 'closed';
}

// Runs in the page.
function cornerOnScreen(): Point {
  const { mozInnerScreenX, mozInnerScreenY } = globalThis as unknown as Record<string, number>;
  return { x: mozInnerScreenX ?? 0, y: mozInnerScreenY ?? 0 };
}
