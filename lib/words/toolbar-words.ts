import { toolbar as ar } from '../../locales/ar.json';
import { toolbar as de } from '../../locales/de.json';
import { toolbar as en } from '../../locales/en.json';
import type { Language } from '../settings/appearance.ts';

const languages = { ar, de, en };

export type ToolbarWords = typeof en;

/**
 * The few words of menu and icon. Bundled in all languages, since a service worker can load nothing
 * later; `browserLanguage` is a tag such as "de-AT".
 */
export function toolbarWords(language: Language, browserLanguage: string): ToolbarWords {
  const wanted = language === 'auto' ? (browserLanguage.split('-')[0] ?? '') : language;
  return wanted in languages ? languages[wanted as keyof typeof languages] : en;
}
