import { createI18n } from '@wxt-dev/i18n';
import type english from '../../locales/en.json';
import type { Language } from '../settings/appearance.ts';
import { fill, type Values } from './fill.ts';

/** Every message there is: "popup.saved", "kinds.no-reply". */
export type MessageKey = Leaves<typeof english>;

type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

type Messages = { readonly [name: string]: string | Messages };

const browserWords = createI18n();
let chosen: Messages | undefined;

const languages: Record<Exclude<Language, 'auto'>, () => Promise<{ default: Messages }>> = {
  ar: () => import('../../locales/ar.json'),
  de: () => import('../../locales/de.json'),
  en: () => import('../../locales/en.json'),
};

/**
 * Makes `t` speak `language`. The browser's own language needs no loading: its words come from the
 * browser, which cannot give them in any other.
 */
export async function speak(language: Language): Promise<void> {
  chosen = language === 'auto' ? undefined : (await languages[language]()).default;
}

/** The message of this key in the language that is spoken, with `{name}` in it replaced by `values.name`. */
export function t(key: MessageKey, values: Values = {}): string {
  if (!chosen) return browserWords.t(key, values);
  return fill(find(chosen, key), values);
}

/** The form of a message that goes with `count`: "history.more.one", "history.more.other". */
export function tCount(key: CountedKey, count: number, values: Values = {}): string {
  const form = new Intl.PluralRules(spokenLanguage()).select(count);
  return t(`${key}.${form}` as MessageKey, { count: formatNumber(count), ...values });
}

type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

/** The language that is spoken, as a tag. */
export function spokenLanguage(): string {
  return t('language.tag');
}

/** The direction in which it is written. */
export function direction(): 'ltr' | 'rtl' {
  return t('language.direction') === 'rtl' ? 'rtl' : 'ltr';
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(spokenLanguage()).format(value);
}

function find(messages: Messages, key: string): string {
  const found = key
    .split('.')
    .reduce<string | Messages | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      messages,
    );
  return typeof found === 'string' ? found : key;
}
