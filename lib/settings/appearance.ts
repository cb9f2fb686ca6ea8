import * as z from '../schema.ts';

export const Theme = z.enum(['auto', 'light', 'dark']);
export type Theme = z.infer<typeof Theme>;

export const Language = z.enum(['auto', 'en', 'de', 'ar']);
export type Language = z.infer<typeof Language>;

/** How our pages look and which language they speak; `auto` follows the browser. */
export const Appearance = z.strictObject({
  theme: z.catch(Theme, 'auto'),
  language: z.catch(Language, 'auto'),
});
export type Appearance = z.infer<typeof Appearance>;

/** What `stored` holds of an appearance; whatever is missing or broken follows the browser. */
export function parseAppearance(stored: unknown): Appearance {
  const parsed = Appearance.safeParse(stored);
  return parsed.success ? parsed.data : { theme: 'auto', language: 'auto' };
}

/** Where the appearance is stored. */
export const appearanceKey = 'appearance';
