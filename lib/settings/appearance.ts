import * as z from '../schema.ts';

export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Language = z.enum(['auto', 'en', 'de', 'ar']);
export type Language = z.infer<typeof Language>;

/** How our pages look and which language they speak; `auto` follows the browser. */
export interface Appearance {
  theme: Theme;
  language: Language;
}

/** What `stored` holds of an appearance; whatever is missing or broken follows the browser. */
export function parseAppearance(stored: unknown): Appearance {
  const { theme, language }: { theme?: unknown; language?: unknown } = Object(stored);
  return {
    theme: Theme.safeParse(theme).data ?? 'auto',
    language: Language.safeParse(language).data ?? 'auto',
  };
}

/** Where the appearance is stored. */
export const appearanceKey = 'appearance';
