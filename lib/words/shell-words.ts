import { type MessageKey, t } from './words.ts';

/** What the shell of a page says, in `public/shell.js` and the page's HTML. */
export const shellKeys = [
  'language.tag',
  'language.direction',
  'kept.heading',
  'press.dismissed',
  'press.met',
] as const satisfies readonly MessageKey[];

/** The words of a page's shell in the language that is spoken, by their keys. */
export function shellWords(): Record<string, string> {
  return Object.fromEntries(shellKeys.map((key) => [key, t(key)]));
}
