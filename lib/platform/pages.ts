import { browser } from './browser.ts';

/** The extension's id, and the address its own pages begin with. */
export function ourselves(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
}

/** Brings the options page to the front, opening it where it is not. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Closes the tab that the calling page is in. */
export async function closePage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** The version of the extension, as its manifest has it. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
