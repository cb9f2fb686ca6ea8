import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { WelcomeApp } from '../../components/welcome/WelcomeApp.tsx';
import { expectAccessible } from '../support/axe.ts';

function open(isFirefox = false) {
  const openHistory = vi.fn();
  const presentKeys = async () => new Map([['capture-moment', 'Alt+Shift+D']]);
  const view = render(<WelcomeApp tools={{ presentKeys, openHistory, isFirefox }} />);
  return { ...view, openHistory };
}

it('is three short screens, each clean, with the focus on the heading of the new one', async () => {
  const { container, openHistory } = open();
  for (const heading of [
    'For the small things that stay with you',
    'What it never does',
    'Keep it at hand',
  ]) {
    const shown = await screen.findByRole('heading', { level: 1, name: heading });
    await expectAccessible(container);
    if (heading !== 'For the small things that stay with you') {
      await waitFor(() => expect(document.activeElement).toBe(shown));
    }
    const next = screen.queryByRole('button', { name: 'Next' });
    if (next) fireEvent.click(next);
  }
  await screen.findByText(/Alt\+Shift\+D/);
  fireEvent.click(screen.getByRole('button', { name: 'Open History' }));
  expect(openHistory).toHaveBeenCalledOnce();
});

it('can be skipped at once', () => {
  const { openHistory } = open();
  fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
  expect(openHistory).toHaveBeenCalledOnce();
});

it('tells how to pin it in this browser', async () => {
  open(true);
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  fireEvent.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText(/Pin to Toolbar/);
});
