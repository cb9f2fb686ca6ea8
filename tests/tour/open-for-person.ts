import { launchChromium } from '../drive/chromium.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { buildOf } from '../support/builds.ts';

/** Opens the browser in front of the person, and resolves when they close it or press Ctrl+C. */
export async function openForPerson(kind: BrowserKind, chatUrl: string): Promise<void> {
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const browser = await launch({ extensionDir: buildOf(kind), visible: true });
  await browser.openTab(chatUrl);
  console.log(`
${browser.version} is open, with Noticed in it and a sample chat in front.

  Press the icon of Noticed in the toolbar (it may hide behind the puzzle piece),
  or Alt+Shift+D to log without a window. History is behind the icon, too.

The profile is thrown away when the browser closes. Press Ctrl+C here to end.`);
  const stopped = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  await Promise.race([browser.ended(), stopped]);
  await browser.close();
}
