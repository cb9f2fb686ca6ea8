import { browser } from './browser.ts';

/** The language of the browser's own interface, as a tag ("de-AT"). */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
