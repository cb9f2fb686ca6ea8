import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OptionsTools } from '../../components/options/OptionsApp.tsx';
import type { Copies, Found } from '../../lib/log/copies.ts';
import { expectAccessible } from '../support/axe.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { aMoment } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';

const emptied: Found = {
  standing: 'recovery',
  copies: [
    { whole: 0, damaged: 0, expected: undefined },
    { whole: 41, damaged: 1, expected: 42 },
  ],
  together: 41,
  damaged: 1,
  mendable: [],
};

function copies(found: Found, agrees = false): Copies {
  return { agree: async () => agrees, look: async () => found, raw: async () => ['{}'] };
}

function open(parts: Partial<OptionsTools>, initial = [aMoment()]) {
  return openOptions(initial, parts);
}

beforeEach(() => history.replaceState(null, ''));

describe('a log of which something is missing', () => {
  const standing = { 'settle-log': () => 'recovery' as const };

  it('tells in numbers what was found in which copy, instead of History', async () => {
    const { container } = open({ copies: copies(emptied), ask: fakeBackground(standing).ask });
    await screen.findByText('Your log needs a look');
    await screen.findByText(/Together they hold 41 whole records. Damaged in both: 1/);
    expect(screen.getByText('nothing')).toBeTruthy();
    expect(screen.getByText('42')).toBeTruthy();
    expect(screen.queryByText('Nothing here yet')).toBeNull();
    await expectAccessible(container);
  });

  it('is rebuilt only when the person says so, and then shows History', async () => {
    const agree = vi.fn(async () => false);
    const background = fakeBackground(standing);
    open({ copies: { ...copies(emptied), agree }, ask: background.ask });
    const button = await screen.findByRole('button', { name: 'Rebuild from both' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    expect(background.asked.map(({ name }) => name)).not.toContain('rebuild-log');
    agree.mockResolvedValue(true);
    fireEvent.click(button);
    await screen.findByText('History', { selector: 'h1' });
    expect(background.asked.map(({ name }) => name)).toContain('rebuild-log');
  });

  it('says why it could not be rebuilt, and stays', async () => {
    const ask = fakeBackground({ ...standing, 'rebuild-log': () => 'no_space' }).ask;
    open({ copies: copies(emptied), ask });
    const button = await screen.findByRole('button', { name: 'Rebuild from both' });
    await waitFor(() => expect(button).toHaveProperty('disabled', false));
    fireEvent.click(button);
    await screen.findByText('This could not be rebuilt');
    expect(screen.getByText('Your log needs a look')).toBeTruthy();
  });

  it('can be left for History as it is', async () => {
    open({ copies: copies(emptied), ask: fakeBackground(standing).ask });
    fireEvent.click(await screen.findByRole('button', { name: 'Show History as it is' }));
    await screen.findByText('History', { selector: 'h1' });
  });

  it('is exported as it lies there, under a name that tells nothing', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    open({ copies: copies(emptied), ask: fakeBackground(standing).ask });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Export everything as it lies there' }),
    );
    await waitFor(() => expect(names).toEqual(['copy-2026-11-23.json']));
  });
});

it('says on every view that the log is in one copy, with a way to export it', async () => {
  const ask = fakeBackground({ 'settle-log': () => 'saved_one_copy' }).ask;
  const { container } = open({ copies: copies({ ...emptied, standing: 'one_copy' }), ask });
  await screen.findByText(/Your log is kept in one copy at present/);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByRole('button', { name: 'Export the log' })).toBeTruthy();
});

it('erases everything only after the word was typed', async () => {
  const background = fakeBackground();
  open({ ask: background.ask });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const button = screen.getByRole('button', { name: 'Erase everything' });
  expect(button).toHaveProperty('disabled', true);
  fireEvent.input(screen.getByLabelText('To go on, type: erase'), { target: { value: 'Erase ' } });
  fireEvent.click(button);
  await screen.findByText('Everything is erased.');
  expect(background.asked.at(-1)).toEqual({ name: 'erase-everything', request: {} });
});
