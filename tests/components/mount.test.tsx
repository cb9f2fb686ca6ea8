import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mount } from '../../components/ui/mount.tsx';
import type { Appearance } from '../../lib/settings/appearance.ts';
import { t } from '../../lib/words/words.ts';

const root = document.documentElement;

function wearing(appearance: Appearance) {
  return { read: () => appearance, write: async () => {}, keepWords: vi.fn() };
}

beforeEach(() => {
  document.body.innerHTML = '<div id="app"><p>painted before any script</p></div>';
});

describe('mounting a page', () => {
  it('replaces the shell, in the language and the theme that were chosen', async () => {
    const appearance: Appearance = { theme: 'dark', language: 'ar' };
    const store = wearing(appearance);
    const redraw = await mount(document, store, () => <p>{t('history.title')}</p>);
    expect(document.body.textContent).toBe('السجل');
    expect([root.lang, root.dir, root.dataset['theme']]).toEqual(['ar', 'rtl', 'dark']);
    expect(store.keepWords.mock.lastCall).toMatchObject([{ 'press.met': 'شعرت بالاهتمام بي هنا' }]);
    appearance.language = 'de';
    appearance.theme = 'auto';
    await redraw();
    expect(document.body.textContent).toBe('Verlauf');
    expect([root.lang, root.dir, root.dataset['theme']]).toEqual(['de', 'ltr', undefined]);
  });

  it('takes over what the shell holds: the focus stays, and nothing is left of it', async () => {
    document.body.innerHTML =
      '<div id="app"><main><button class="x" data-felt="met" autofocus>Press</button><i>shell</i></main></div>';
    const button = document.querySelector('button');
    button?.focus();
    const pressed = vi.fn();
    await mount(document, wearing({ theme: 'auto', language: 'en' }), () => (
      <main>
        <button type="button" class="x" onClick={pressed}>
          Press
        </button>
        <p>app</p>
      </main>
    ));
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('main')?.innerHTML).toBe(
      '<button class="x" type="button">Press</button><p>app</p>',
    );
    button?.click();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('says so in words where a page breaks, without a trace of how', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = () => {
      throw new Error('secret detail');
    };
    await mount(document, wearing({ theme: 'auto', language: 'en' }), () => <Broken />);
    await screen.findByText('Something went wrong here');
    expect(document.body.textContent).not.toContain('secret detail');
  });

  it('says so in words where something fails that nothing caught', async () => {
    await mount(document, wearing({ theme: 'auto', language: 'en' }), () => <p>still here</p>);
    await waitFor(() => {
      dispatchEvent(new Event('unhandledrejection'));
      expect(screen.getByText('Something went wrong here')).toBeTruthy();
    });
    expect(screen.getByText('still here')).toBeTruthy();
  });
});
