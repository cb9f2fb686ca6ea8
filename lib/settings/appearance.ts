export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const languages = ['auto', 'en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

/** How our pages look and which language they speak; `auto` follows the browser. */
export interface Appearance {
  theme: Theme;
  language: Language;
}

/** What `stored` holds of an appearance; whatever is missing or broken follows the browser. */
export function parseAppearance(stored: unknown): Appearance {
  const { theme, language }: { theme?: unknown; language?: unknown } = Object(stored);
  return {
    theme: themes.find((each) => each === theme) ?? 'auto',
    language: languages.find((each) => each === language) ?? 'auto',
  };
}

/** Where the appearance is stored. */
export const appearanceKey = 'appearance';
