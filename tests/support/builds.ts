import type { BrowserKind } from '../drive/find-browser.ts';

/** The folder of the build that a browser loads. */
export function buildOf(kind: BrowserKind): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return new URL(`../../.output/${folder}`, import.meta.url).pathname;
}
