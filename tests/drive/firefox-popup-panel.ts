import type { FirefoxTools } from './firefox-tools.ts';
import type { PopupName } from './firefox-popup-link.ts';

// All functions here run in Firefox's own window and see nothing of this file there.

/** Marks a popup that has no mark yet and is open; answers `open`, or what there is instead. */
export async function markNewPopup(
  firefox: FirefoxTools,
  { extension, mark }: PopupName,
): Promise<string> {
  const popup = firefox.popup(extension);
  if (!popup) return 'no popup';
  // Firefox begins to load the popup out of sight while the mouse button is still down.
  if (popup.panel?.id === 'webextension-remote-preload-panel') return 'a popup out of sight';
  if (popup.panel?.state !== 'open') return `a panel that is ${popup.panel?.state}`;
  await popup.browserLoaded;
  if (!popup.browser) return 'a popup that is gone';
  if (popup.browser.hasAttribute('driven')) return 'the popup from before';
  popup.browser.setAttribute('driven', mark);
  return 'open';
}

/** Where the popup's document begins on the screen; null if it is not open. */
export function cornerOfPopup(
  firefox: FirefoxTools,
  { extension, mark }: PopupName,
): { x: number; y: number } | null {
  const { browser, panel } = firefox.popup(extension) ?? {};
  if (browser?.getAttribute('driven') !== mark || panel?.state !== 'open') return null;
  return { x: browser.screenX, y: browser.screenY };
}

/** What the popup shows, as a PNG file in base64. */
export async function pictureOfPopup(
  firefox: FirefoxTools,
  { extension }: PopupName,
): Promise<string> {
  const browser = firefox.popup(extension)?.browser;
  if (!browser) throw new Error('The popup is closed');
  const { currentWindowGlobal } = browser.browsingContext;
  const { devicePixelRatio } = firefox.window;
  const picture = await currentWindowGlobal.drawSnapshot(null, devicePixelRatio, 'white');
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const png = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
  return new Uint8Array(png).toBase64();
}
