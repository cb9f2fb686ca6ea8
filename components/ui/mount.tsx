import { type ComponentChild, render } from 'preact';
import type { AppearanceStore } from '../../lib/settings/appearance-store.ts';
import { appearanceKey } from '../../lib/settings/appearance.ts';
import { shellWords } from '../../lib/words/shell-words.ts';
import { direction, speak, spokenLanguage } from '../../lib/words/words.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Trouble } from './Trouble.tsx';
import './base.css';

/** Brings the document into the person's theme and language, and leaves their words for its next shell. */
export async function dress(page: Document, appearance: AppearanceStore): Promise<void> {
  const { theme, language } = appearance.read();
  const root = page.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  // A language that cannot be loaded must not cost the page: the browser's own is always there.
  await speak(language).catch(() => speak('auto'));
  root.lang = spokenLanguage();
  root.dir = direction();
  if (language !== 'auto') appearance.keepWords(shellWords());
}

/**
 * Puts `app` in the place of the shell that the page was painted with, and takes over what it holds: a
 * button that is about to be pressed stays the same, and keeps the focus. Calling the function it
 * answers draws the page anew, after the appearance was changed.
 */
export async function mount(
  page: Document,
  appearance: AppearanceStore,
  app: () => ComponentChild,
): Promise<() => Promise<void>> {
  const root = page.getElementById('app');
  if (!root) throw new Error('the page has no place for the app');
  await dress(page, appearance);
  const draw = () =>
    render(
      <ErrorBoundary>
        <Trouble />
        {app()}
      </ErrorBoundary>,
      root,
    );
  const redraw = async () => {
    await dress(page, appearance);
    draw();
  };
  draw();
  // Another page of ours changed the appearance.
  addEventListener('storage', ({ key }) => key === appearanceKey && void redraw());
  return redraw;
}
