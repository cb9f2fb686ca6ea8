import type { Point, Toolbar } from './driven-browser.ts';
import type { FirefoxTools } from './firefox-tools.ts';

// All functions here run in Firefox's own window and see nothing of this file there.

/** A driven Firefox feigns that its window has the keyboard; from now on it tells the truth. */
export function askForRealFocus({ window }: FirefoxTools): void {
  window.Services.prefs.setBoolPref('focusmanager.testmode', false);
}

/** Whether key presses reach Firefox. */
export function hasKeyboard({ window }: FirefoxTools): boolean {
  return window.Services.focus.activeWindow === window;
}

/** The tabs whose address starts so, by the names that WebDriver knows them by. */
export function tabsShowing({ window, tabs }: FirefoxTools, start: string): (string | null)[] {
  return window.gBrowser.tabs
    .map((tab) => tab.linkedBrowser)
    .filter((browser) => browser.currentURI.spec.startsWith(start))
    .map((browser) => tabs.getIdForBrowser(browser));
}

/** Whether that tab is in front. */
export function isSelected({ window, tabs }: FirefoxTools, context: string): boolean {
  return tabs.getIdForBrowser(window.gBrowser.selectedTab.linkedBrowser) === context;
}

/** Loads an address in a tab with the rights of a person who types it. */
export function startLoading({ window, tabs }: FirefoxTools, context: string, url: string): void {
  const triggeringPrincipal = window.Services.scriptSecurityManager.getSystemPrincipal();
  tabs.getBrowserById(context)?.fixupAndLoadURIString(url, { triggeringPrincipal });
}

/** What a tab shows: `loaded about:addons`, or `loading` and the address before. */
export function loadStateOf({ tabs }: FirefoxTools, context: string): string {
  const browser = tabs.getBrowserById(context);
  if (!browser) return 'no such tab';
  const state = browser.webProgress.isLoadingDocument ? 'loading' : 'loaded';
  return `${state} ${browser.currentURI.spec}`;
}

/** Opens the popup as a script would, which gives no right to the page. */
export async function openWithoutGesture(firefox: FirefoxTools, extension: string): Promise<void> {
  await firefox.action(extension)?.openPopup(firefox.window, true);
}

/** Where the toolbar button is on the screen, if it is shown. */
export function middleOfButton({ window }: FirefoxTools, id: string): Point | null {
  const box = window.document.getElementById(id)?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  return {
    x: window.mozInnerScreenX + box.x + box.width / 2,
    y: window.mozInnerScreenY + box.y + box.height / 2,
  };
}

/** What the toolbar button shows. */
export function readButton({ window }: FirefoxTools, id: string): Toolbar {
  const button = window.document.getElementById(id);
  // The label itself is put together from this a little later, out of step with the badge.
  const { extensionTitle } = JSON.parse(button?.getAttribute('data-l10n-args') ?? '{}') as {
    extensionTitle?: string;
  };
  return { badge: button?.getAttribute('badge') ?? '', title: extensionTitle ?? '' };
}

/** Begins to end the background page if it runs; answers with its state. */
export async function stopBackground({ policy }: FirefoxTools, id: string): Promise<string> {
  const extension = policy(id)?.extension;
  if (extension?.backgroundState === 'running') {
    await extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    });
  }
  return extension?.backgroundState ?? 'missing';
}
