/**
 * Brings a page into the person's theme and direction before its first paint, so that nothing flashes
 * or turns over. Runs before anything else is loaded: it parses by itself, and leaves what it does not
 * understand to the page.
 */
export function dressBeforePaint(page: Document, atOnce: Storage): void {
  const root = page.documentElement;
  try {
    const { theme, language } = JSON.parse(atOnce.getItem('appearance') ?? '{}');
    if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
    if (language === 'ar') root.dir = 'rtl';
  } catch {
    // The page itself follows the browser then.
  }
}
