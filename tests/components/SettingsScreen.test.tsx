import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SettingsScreen, type SettingsTools } from '../../components/settings/SettingsScreen.tsx';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import type { Appearance } from '../../lib/settings/appearance.ts';
import { expectAccessible } from '../support/axe.ts';
import { careTools } from '../support/care-tools.ts';
import { fakeBackground } from '../support/fake-background.ts';

function open(parts: Partial<SettingsTools> = {}) {
  const written: Appearance[] = [];
  const applyAppearance = vi.fn(async () => {});
  const tools: SettingsTools = {
    ask: fakeBackground().ask,
    care: careTools(),
    appearance: {
      read: () => ({ theme: 'auto', language: 'auto' }),
      write: async (appearance) => void written.push(appearance),
      keepWords: () => {},
    },
    applyAppearance,
    readSiteLevels: async () => new Map(),
    forgetAppearance: () => {},
    startOver: () => {},
    presentKeys: async () => new Map([['capture-moment', 'Alt+Shift+D']]),
    openKeySettings: async () => {},
    openWelcome: async () => {},
    version: '0.1.0',
    isFirefox: false,
    ...parts,
  };
  return { ...render(<SettingsScreen tools={tools} go={() => {}} />), written, applyAppearance };
}

describe('Settings', () => {
  it('has nothing that axe would change', async () => {
    const { container } = open({ readSiteLevels: async () => new Map([['example.org', 'site']]) });
    await screen.findByText('example.org');
    await expectAccessible(container);
  });

  it('changes language and theme, and the page with them', async () => {
    const { written, applyAppearance } = open();
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'de' } });
    fireEvent.change(screen.getByLabelText('Light or dark'), { target: { value: 'dark' } });
    await waitFor(() => expect(applyAppearance).toHaveBeenCalledTimes(2));
    expect(written).toEqual([
      { theme: 'auto', language: 'de' },
      { theme: 'dark', language: 'de' },
    ]);
  });

  it('shows the present keys, and looks again when the page is come back to', async () => {
    const keys = new Map([['capture-moment', 'Alt+Shift+D']]);
    open({ presentKeys: async () => new Map(keys) });
    await screen.findByText('Alt+Shift+D');
    expect(screen.getByText('not set')).toBeTruthy();
    keys.set('_execute_action', 'Ctrl+Shift+Y');
    fireEvent.focus(globalThis.window);
    await screen.findByText('Ctrl+Shift+Y');
  });

  it.each([
    [true, /Firefox opens its Add-ons page/],
    [false, /opens its page for extension shortcuts/],
  ])('tells how keys are changed in this browser (Firefox: %s)', async (isFirefox, text) => {
    const openKeySettings = vi.fn(async () => {});
    open({ isFirefox, openKeySettings });
    expect(screen.getByText(text)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change the keys' }));
    expect(openKeySettings).toHaveBeenCalledOnce();
  });

  it('changes and forgets what is kept on a site', async () => {
    const levels = new Map<string, CaptureLevel>([['example.org', 'site']]);
    const { ask } = fakeBackground({
      'set-site-level': ({ host, level }) => {
        if (level) levels.set(host, level);
        else levels.delete(host);
        return 'saved';
      },
    });
    open({ ask, readSiteLevels: async () => new Map(levels) });
    fireEvent.change(await screen.findByLabelText('example.org'), { target: { value: 'nothing' } });
    await waitFor(() => expect(levels.get('example.org')).toBe('nothing'));
    fireEvent.click(screen.getByRole('button', { name: 'Forget the choice for example.org' }));
    await screen.findByText(/You have not chosen for any site yet/);
  });
});
