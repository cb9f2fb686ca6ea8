import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { CareSettings } from '../../components/settings/CareSettings.tsx';
import { careRules, usualCare } from '../../lib/care/care-settings.ts';
import { expectAccessible } from '../support/axe.ts';
import { careTools } from '../support/care-tools.ts';
import { now } from '../support/fake-log.ts';

const week = 7 * 24 * 60 * 60 * 1_000;
const tooLate = /This is close to bedtime/;

async function open(care = careTools()) {
  const opened = render(<CareSettings tools={{ care }} />);
  await screen.findByLabelText('from');
  return { ...opened, care, stored: () => care.settings.read() };
}

function give(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('the settings of care', () => {
  it('list every rule with what it does in a sentence, all switched on', async () => {
    const { container } = await open();
    const switches = screen.getAllByRole('checkbox');
    expect(switches).toHaveLength(careRules.length);
    for (const each of switches) {
      expect(each).toHaveProperty('checked', true);
      const hint = each.getAttribute('aria-describedby') ?? '';
      expect(document.querySelector(`#${CSS.escape(hint)}`)?.textContent).toMatch(/\.$/);
    }
    await expectAccessible(container);
  });

  it('switch each rule off and on by itself', async () => {
    const { stored } = await open();
    fireEvent.click(screen.getByLabelText('Late at night'));
    await expect.poll(stored).toMatchObject({ off: ['late'] });
    fireEvent.click(screen.getByLabelText('A breath before copying'));
    await expect.poll(stored).toMatchObject({ off: ['late', 'cool_down'] });
    await waitFor(() =>
      expect(screen.getByLabelText('Late at night')).toHaveProperty('checked', false),
    );
    fireEvent.click(screen.getByLabelText('Late at night'));
    await expect.poll(stored).toMatchObject({ off: ['cool_down'] });
  });

  it('hold the window, and say plainly that one is close to bedtime', async () => {
    const { container, stored } = await open();
    expect(screen.getByLabelText('from')).toHaveProperty('value', '18:00');
    expect(screen.getByLabelText('to')).toHaveProperty('value', '19:00');
    expect(screen.queryByText(tooLate)).toBeNull();
    give('to', '22:30');
    await screen.findByText(tooLate);
    expect(await stored()).toMatchObject({ window: { from: 18 * 60, to: 22 * 60 + 30 } });
    await expectAccessible(container);
    give('from', '07:05');
    give('to', '08:00');
    await waitFor(() => expect(screen.queryByText(tooLate)).toBeNull());
    expect(await stored()).toMatchObject({ window: { from: 7 * 60 + 5, to: 8 * 60 } });
  });

  it('leave the window as it is while a time is emptied', async () => {
    const { stored } = await open();
    give('from', '');
    expect(await stored()).toEqual(usualCare);
  });

  it.each([
    ['30', 30],
    ['0', 1],
    ['99999', 3_650],
    ['12.6', 13],
    ['', 90],
  ])('take "%s" days as %i', async (given, days) => {
    const { stored } = await open();
    give('Days until they are erased', given);
    await expect.poll(stored).toMatchObject({ eraseDays: days, blurDays: 14 });
    expect(screen.getByLabelText('Days until they are erased')).toHaveProperty('value', `${days}`);
  });

  it('announce for a week what would be erased at once', async () => {
    const { stored } = await open();
    give('Days until they are erased', '30');
    await expect.poll(stored).toMatchObject({ fadesFrom: now + week });
  });

  it('show no days while fading is switched off', async () => {
    await open(careTools({ care: { ...usualCare, off: ['fading'] } }));
    expect(screen.queryByLabelText(/^Days until/)).toBeNull();
    fireEvent.click(screen.getByLabelText('Page details fade'));
    await screen.findByLabelText('Days until they are blurred');
  });

  it('follow what another page changes', async () => {
    const { care } = await open();
    await care.settings.change({ off: ['again'] });
    await waitFor(() =>
      expect(screen.getByLabelText('The same moment again and again')).toHaveProperty(
        'checked',
        false,
      ),
    );
  });

  it('say why, where they could not be stored', async () => {
    const care = careTools();
    const settings = { ...care.settings, change: () => Promise.reject(new Error('broken')) };
    await open({ ...care, settings });
    fireEvent.click(screen.getByLabelText('Late at night'));
    await screen.findByText('Not saved');
  });
});
