import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { Care } from '../../components/care/care-tools.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CareRule, usualCare } from '../../lib/care/care-settings.ts';
import type { CheckIn } from '../../lib/moment/check-in.ts';
import { faded, type Moment } from '../../lib/moment/moment.ts';
import { expectAccessible } from '../support/axe.ts';
import { careTools } from '../support/care-tools.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { now } from '../support/fake-log.ts';
import { aMoment, slackPage } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const night = now + 11.5 * hour;

const old = (days: number, parts: Partial<Moment> = {}) =>
  aMoment({ at: now - days * day, changedAt: now - days * day, ...parts });

const rows = () => [...document.querySelectorAll('.row')];
const card = () => document.querySelector('.care-card');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

interface Setting {
  off?: CareRule[];
  clock?: () => number;
  care?: ReturnType<typeof careTools>;
}

/** Opens History over these moments; what care remembers is kept in `care` from one opening to the next. */
async function openHistory(moments: readonly Moment[], setting: Setting = {}) {
  const { clock = () => now, off = [] } = setting;
  const care = setting.care ?? careTools({ care: { ...usualCare, off } }, clock);
  const opened = openOptions(moments, { care, now: clock });
  await waitFor(() => expect(rows()).toHaveLength(moments.length));
  // Whatever is to appear above the list has been looked for by then.
  await waitFor(() => expect(care.settings.known()).toBeDefined());
  return { ...opened, care };
}

async function openMoment(index = 0) {
  fireEvent.click(rows()[index] as Element);
  const heading = await screen.findByRole('heading', { name: /^I felt/ });
  await waitFor(() => expect(document.activeElement).toBe(heading));
}

/** Opens the first moment so often, and leaves it in view. */
async function openTimes({ memory }: Pick<Care, 'memory'>, times: number) {
  for (let time = 0; time < times; time += 1) {
    const before = (await memory.opens()).length;
    if (document.querySelector('.moment')) {
      fireEvent.click(button('Back to History'));
      await screen.findByText('Choose a moment to see it here.');
    }
    await openMoment();
    await expect.poll(() => memory.opens()).toHaveLength(before + 1);
  }
}

const again = /This moment keeps calling you back/;

beforeEach(() => history.replaceState(null, ''));

describe('an offer to pause', () => {
  const moment = old(2);

  it('is made where a moment is opened for the fourth time, and says nothing of how often', async () => {
    const { container, care } = await openHistory([moment]);
    await openTimes(care, 3);
    expect(screen.queryByText(again)).toBeNull();
    await openTimes(care, 1);
    await screen.findByText(again);
    expect(card()?.textContent).not.toMatch(/\b(?:4|four)\b/);
    expect(button('Park it until 6:00 PM')).toBeTruthy();
    await expectAccessible(container);
  });

  it('is put aside by one press, and stays so', async () => {
    const { care } = await openHistory([moment]);
    await openTimes(care, 4);
    await screen.findByText(again);
    fireEvent.click(button('Not now'));
    await waitFor(() => expect(card()).toBeNull());
    expect(document.activeElement?.className).toBe('care-place');
    await expect.poll(() => care.memory.dismissed()).toEqual({ again: now });
    await openTimes(care, 1);
    expect(card()).toBeNull();
  });

  it('parks the moment, and goes back to the list', async () => {
    const { log, care } = await openHistory([moment, old(3)]);
    await openTimes(care, 4);
    fireEvent.click(await screen.findByRole('button', { name: 'Park it until 6:00 PM' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(log.moments.get(moment.id)?.parkedUntil).toBeGreaterThan(now);
    await waitFor(() => expect(document.querySelector('.moment')).toBeNull());
    expect(await care.memory.dismissed()).toEqual({ again: now });
  });

  it('says why, where the moment could not be parked', async () => {
    const care = careTools();
    const { ask } = fakeBackground({ 'park-moment': () => 'no_space' });
    openOptions([moment], { care, ask });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await openTimes(care, 4);
    fireEvent.click(await screen.findByRole('button', { name: /^Park it until/ }));
    await screen.findByText(/The disk is full/);
    expect(screen.getByText(again)).toBeTruthy();
  });

  it('closes the page, and is silent from then on', async () => {
    const { care } = await openHistory([moment]);
    await openTimes(care, 4);
    await screen.findByText(again);
    fireEvent.click(button('Close Noticed'));
    await waitFor(() => expect(care.closed()).toBe(1));
    expect(await care.memory.dismissed()).toEqual({ again: now });
  });

  it('is not made by a rule that is switched off', async () => {
    const { care } = await openHistory([moment], { off: ['again'] });
    await openTimes(care, 5);
    expect(card()).toBeNull();
  });

  it('goes as soon as its rule is switched off elsewhere', async () => {
    const { care } = await openHistory([moment]);
    await openTimes(care, 4);
    await screen.findByText(again);
    await care.settings.change({ off: ['again'] });
    await waitFor(() => expect(card()).toBeNull());
  });

  it('is not made over a moment of feeling met', async () => {
    const { care } = await openHistory([old(2, { felt: 'met' })]);
    await openTimes(care, 5);
    expect(card()).toBeNull();
  });

  it('is made above the list where many moments came at once, and parks them all', async () => {
    const burst = Array.from({ length: 5 }, (_, index) => aMoment({ at: now - index * minute }));
    const { container, log } = await openHistory([...burst, moment]);
    await screen.findByText(/A lot has come at once/);
    await expectAccessible(container);
    fireEvent.click(button('Park them until 6:00 PM'));
    await waitFor(() => expect(rows()).toHaveLength(1));
    for (const { id } of burst) expect(log.moments.get(id)?.parkedUntil).toBeDefined();
  });

  it('is made late at night, above the list or else above the moment', async () => {
    await openHistory([moment], { clock: () => night });
    await screen.findByText(/It is late/);
    expect(screen.queryByRole('button', { name: /^Park it/ })).toBeNull();
    await openMoment();
    await screen.findByRole('button', { name: 'Park it until tomorrow, 6:00 PM' });
    expect(document.querySelectorAll('.care-card')).toHaveLength(1);
  });
});

const few = (days: number) => Array.from({ length: 5 }, (_, index) => old(days - index * 0.1));

describe('the question', () => {
  const helping = 'Is this helping?';
  const needed = 'Do you still need this?';
  const titled = (title: string) => screen.findByRole('heading', { name: title });

  it('whether this helps comes after a week, with two short choices', async () => {
    const { container } = await openHistory(few(7));
    await titled(helping);
    expect(screen.getAllByRole('radio')).toHaveLength(6);
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
    await expectAccessible(container);
  });

  it('does not come within the first week', async () => {
    await openHistory(few(6));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(card()).toBeNull();
  });

  it.each<[string, CareRule[], number]>([
    [helping, ['helping'], 8],
    [needed, ['needed', 'helping'], 40],
  ])('"%s" does not come while it is switched off', async (_, off, days) => {
    await openHistory(few(days), { off });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(card()).toBeNull();
  });

  it('is put aside with one button for a week', async () => {
    const { care, unmount } = await openHistory(few(7));
    await titled(helping);
    fireEvent.click(button('Not now'));
    await waitFor(() => expect(card()).toBeNull());
    await expect.poll(() => care.memory.dismissed()).toEqual({ helping: now });
    unmount();
    await openHistory(few(7), { care });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(card()).toBeNull();
  });

  it('keeps the answer, and offers a break where it weighs', async () => {
    const { container, log, care } = await openHistory(few(7));
    await titled(helping);
    fireEvent.click(screen.getByRole('radio', { name: 'Heavier' }));
    fireEvent.click(screen.getByRole('radio', { name: 'As much' }));
    fireEvent.click(button('Done'));
    const words = await screen.findByText(/A break may help/);
    await waitFor(() => expect(document.activeElement).toBe(words));
    expect(log.checkIns).toMatchObject<Partial<CheckIn>[]>([
      { asked: 'helping', at: now, lighter: 'heavier', room: 'same' },
    ]);
    await expectAccessible(container);
    fireEvent.click(button('Close Noticed'));
    expect(care.closed()).toBe(1);
  });

  it('goes on quietly where it does not weigh', async () => {
    const { log } = await openHistory(few(7));
    await titled(helping);
    fireEvent.click(screen.getByRole('radio', { name: 'Lighter' }));
    fireEvent.click(button('Done'));
    await screen.findByText('Noted. This rests for now.');
    expect(log.checkIns).toMatchObject([{ lighter: 'lighter' }]);
    expect(log.checkIns[0]).not.toHaveProperty('room');
    fireEvent.click(button('Put this away'));
    await waitFor(() => expect(card()).toBeNull());
  });

  it.each([
    ['Yes', /This rests for now/],
    ['Less than before', /to need it less.*what you kept stays here.*your log is erased with it/],
    ['No', /to need it less/],
  ])('whether this is needed comes after a month, and hears "%s" kindly', async (name, text) => {
    const { container } = await openHistory(few(30));
    await titled(needed);
    fireEvent.click(screen.getByRole('radio', { name }));
    fireEvent.click(button('Done'));
    await screen.findByText(text);
    await expectAccessible(container);
  });

  it('says why, where the answer is not saved', async () => {
    const care = careTools();
    openOptions(few(7), { care, ask: fakeBackground({ 'add-check-in': () => 'no_space' }).ask });
    await titled(helping);
    fireEvent.click(screen.getByRole('radio', { name: 'Lighter' }));
    fireEvent.click(button('Done'));
    await screen.findByText(/The disk is full/);
    expect(screen.getByRole('radio', { name: 'Lighter' })).toHaveProperty('checked', true);
  });

  it('waits where an offer to pause is made, and does not follow on it', async () => {
    await openHistory(few(7), { clock: () => night });
    await screen.findByText(/It is late/);
    expect(document.querySelectorAll('.care-card')).toHaveLength(1);
    fireEvent.click(button('Not now'));
    await waitFor(() => expect(card()).toBeNull());
  });
});

describe('a moment whose page details are blurred', () => {
  const moment = old(20);
  const secrets = [slackPage.title, slackPage.address, slackPage.words] as string[];
  const shown = () => secrets.filter((text) => document.body.innerHTML.includes(text));

  it('has none of them in the page, but buttons that show each by itself', async () => {
    const { container } = await openHistory([moment]);
    await openMoment();
    await screen.findByRole('button', { name: 'Show the title' });
    expect(shown()).toEqual([]);
    await expectAccessible(container);
    const show = button('Show the quote');
    const row = show.closest('dd');
    fireEvent.click(show);
    await screen.findByText(slackPage.words as string);
    expect(document.activeElement).toBe(row);
    expect(shown()).toEqual([slackPage.words]);
    expect(button('Show the address')).toBeTruthy();
    await expectAccessible(container);
  });

  it('has none of them in the list either, but what stays', async () => {
    const { conversation: _, ...context } = slackPage;
    await openHistory([old(20, { context })]);
    expect(rows()[0]?.querySelector('.row-place')?.textContent).toBe('Slack');
    expect(shown()).toEqual([]);
  });

  it.each<[string, Moment, CareRule[]]>([
    ['before its time', old(13), []],
    ['where they are kept', old(20, { keepsContext: true }), []],
    ['while fading is switched off', old(20), ['fading']],
  ])('is clear %s', async (_, clear, off) => {
    await openHistory([clear], { off });
    await openMoment();
    await screen.findByText(slackPage.words as string);
    expect(shown()).toEqual(secrets);
    expect(screen.queryByRole('button', { name: /^Show the/ })).toBeNull();
  });

  it('becomes clear as soon as fading is switched off', async () => {
    const { care } = await openHistory([moment]);
    await openMoment();
    await screen.findByRole('button', { name: 'Show the title' });
    await care.settings.change({ off: ['fading'] });
    await screen.findByText(slackPage.words as string);
  });
});

describe('the line about fading', () => {
  const erases = 'Will be erased on February 1, 2027: the quote, the title, and the address.';

  it('tells the day, and lets the details be kept and fade again', async () => {
    const { container, log } = await openHistory([old(20)]);
    await openMoment();
    const line = await screen.findByText(erases);
    fireEvent.click(button('Keep this'));
    await screen.findByText(/Does not fade, because you keep it/);
    expect(document.activeElement).toBe(line);
    expect([...log.moments.values()]).toMatchObject([{ keepsContext: true }]);
    await screen.findByText(slackPage.words as string);
    await expectAccessible(container);
    fireEvent.click(button('Let it fade'));
    await screen.findByText(erases);
    expect([...log.moments.values()][0]).not.toHaveProperty('keepsContext');
  });

  it('names only what there is', async () => {
    const { words: _w, title: _t, wordsCut: _c, ...context } = slackPage;
    await openHistory([old(20, { context })]);
    await openMoment();
    await screen.findByText('Will be erased on February 1, 2027: the address.');
  });

  it('tells when they were erased', async () => {
    const { container } = await openHistory([faded(old(120), now - 30 * day)]);
    await openMoment();
    await screen.findByText(
      'What the page said was erased on October 24, 2026. What you wrote is still here.',
    );
    expect(screen.queryByText(/Nothing from the page was kept/)).toBeNull();
    await expectAccessible(container);
  });

  it.each<[string, Moment, CareRule[]]>([
    ['nothing of a page', old(20, { context: { level: 'nothing', readFrom: 'none' } }), []],
    ['anything while fading is switched off', old(20), ['fading']],
  ])('does not tell of %s', async (_, moment, off) => {
    await openHistory([moment], { off });
    await openMoment();
    await screen.findByRole('button', { name: 'Delete' });
    await waitFor(() => expect(document.querySelector('.context')?.textContent).toBeTruthy());
    expect(document.querySelector('.context-fade')).toBeNull();
  });

  it('says why, where they could not be kept', async () => {
    openOptions([old(20)], { ask: fakeBackground({ 'change-moment': () => 'no_space' }).ask });
    await waitFor(() => expect(rows()).toHaveLength(1));
    await openMoment();
    fireEvent.click(await screen.findByRole('button', { name: 'Keep this' }));
    await screen.findByText(/The disk is full/);
  });
});

describe('what fades within a week', () => {
  const line = (count: number) =>
    count === 1
      ? 'Page details of 1 moment fade this week.'
      : `Page details of ${count} moments fade this week.`;
  const notice = () => document.querySelector('.fading');
  const open = () => fireEvent.click(button('See which'));

  it('is told of in one line above the list, and listed on a press', async () => {
    const { container } = await openHistory([old(82), old(83), old(89)]);
    await screen.findByText(line(2));
    expect(within(notice() as HTMLElement).queryAllByRole('listitem')).toHaveLength(0);
    await expectAccessible(container);
    open();
    const items = within(notice() as HTMLElement).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/August 26, 2026.*Slack · #design.*erased on November 24, 2026/),
      expect.stringMatching(/September 1, 2026.*Slack · #design.*erased on November 30, 2026/),
    ]);
    expect(notice()?.innerHTML).not.toContain(slackPage.title);
    await expectAccessible(container);
    fireEvent.click(button('Hide the list'));
    expect(within(notice() as HTMLElement).queryAllByRole('listitem')).toHaveLength(0);
  });

  it('is kept one by one, or all at once', async () => {
    const { log } = await openHistory([old(85), old(86), old(87)]);
    await screen.findByText(line(3));
    open();
    fireEvent.click(screen.getAllByRole('button', { name: /^Keep this: / })[0] as Element);
    await screen.findByText(line(2));
    const kept = () => [...log.moments.values()].filter(({ keepsContext }) => keepsContext);
    expect(kept()).toMatchObject([{ at: now - 87 * day }]);
    fireEvent.click(button('Keep all'));
    await waitFor(() => expect(notice()).toBeNull());
    expect(kept()).toHaveLength(3);
  });

  it('leads to each moment', async () => {
    await openHistory([old(85)]);
    await screen.findByText(line(1));
    open();
    fireEvent.click(button(/^Felt dismissed, August/));
    await screen.findByRole('heading', { name: 'I felt dismissed here' });
  });

  it('is not told of while fading is switched off', async () => {
    await openHistory([old(85)], { off: ['fading'] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(notice()).toBeNull();
  });

  it('tells also of what had been passed and is to be looked at again', async () => {
    const back = old(300, { changedAt: now - day });
    const passed = { kept: { at: now - 90 * day, id: 'x' } };
    const care = careTools({ progress: { passed, again: [back.id], anew: false } });
    await openHistory([old(200), back], { care });
    await screen.findByText(line(1));
  });

  it('tells of a moment that is no longer kept, and of one that is erased no more', async () => {
    const { log } = await openHistory([old(85)]);
    await screen.findByText(line(1));
    const kept = old(86, { keepsContext: true });
    log.put(kept);
    const { keepsContext: _, ...free } = kept;
    log.put(free);
    await screen.findByText(line(2));
    log.put(faded(free, now));
    await screen.findByText(line(1));
  });

  it('does not count what is too much to be looked through, and keeps it all the same', async () => {
    const many = Array.from({ length: 103 }, (_, index) => old(84 + index / 50));
    openOptions(many);
    await screen.findByText('Page details of many moments fade this week.');
    open();
    fireEvent.click(button('Keep all'));
    await screen.findByText(line(3), {}, { timeout: 20_000 });
  }, 30_000);
});
