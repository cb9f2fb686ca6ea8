import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { LogError } from '../../lib/log/failure.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { wholeLog } from '../../lib/log/whole-log.ts';
import { speak } from '../../lib/words/words.ts';
import { expectAccessible } from '../support/axe.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { fakeLog, now } from '../support/fake-log.ts';
import { aDraft, aMoment } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';

const hour = 3_600_000;
const rows = () => [...document.querySelectorAll<HTMLElement>('.draft-row')];
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => history.replaceState({ name: 'drafts' }, ''));

const moment = (parts: Partial<Moment> = {}) =>
  aMoment({ at: now - hour, kind: 'left_out', facts: 'They met without me.', ...parts });

describe('Drafts', () => {
  it('say kindly what will be here while there are none', async () => {
    const { container } = openOptions([moment()]);
    await screen.findByText(/A message you draft from a moment waits here/);
    expect(screen.getByRole('button', { name: 'Drafts' }).getAttribute('aria-current')).toBe(
      'page',
    );
    await expectAccessible(container);
  });

  it('are listed newest first, each with its moment, and what was not said among them', async () => {
    const { container } = openOptions([
      moment({ drafts: [aDraft({ text: 'The older one.', changedAt: now - 3 * hour })] }),
      aMoment({
        at: now - 26 * hour,
        felt: 'met',
        drafts: [aDraft({ text: 'Thank you.', changedAt: now - hour, copiedAt: now - hour })],
      }),
      moment({
        at: now - 50 * hour,
        reflection: { next: 'say_nothing', finishedAt: now - 2 * hour },
      }),
    ]);
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows().map((row) => [...row.children].slice(1).map((part) => part.textContent))).toEqual(
      [
        [
          'When … I feel …',
          'Felt met · Slack · #design · Yesterday',
          'Thank you.',
          expect.stringMatching(/^Copied Today/),
        ],
        [
          'Said nothing, on purpose',
          expect.stringMatching(/^Left out · Slack · #design · Saturday/),
        ],
        ['When … I feel …', 'Left out · Slack · #design · Today', 'The older one.'],
      ],
    );
    await expectAccessible(container);
  });

  it('lead to all that was drafted for a moment, and back to where one was', async () => {
    const { container } = openOptions([moment({ drafts: [aDraft({ text: 'One of them.' })] })]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(rows()[0] as Element);
    const heading = await screen.findByRole('heading', { name: 'Left out' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await screen.findByRole('button', { name: 'Edit the whole text' });
    await expectAccessible(container);
    await press('Back to Drafts');
    await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
  });

  it('open at the one that was chosen', async () => {
    const drafts = ['First.', 'Second.'].map((text, at) => aDraft({ text, at, changedAt: at }));
    openOptions([moment({ drafts })]);
    await waitFor(() => expect(rows()).toHaveLength(2));
    for (const [row, text] of [
      [1, 'First.'],
      [0, 'Second.'],
    ] as const) {
      fireEvent.click(rows()[row] as Element);
      await waitFor(() => expect(document.querySelector('.draft-text')?.textContent).toBe(text));
    }
  });

  it('show what is written meanwhile', async () => {
    const shown = moment();
    const { log } = openOptions([shown]);
    await screen.findByText(/A message you draft from a moment/);
    log.put({ ...shown, drafts: [aDraft({ text: 'From another tab.' })] });
    await screen.findByText('From another tab.');
  });

  it('are begun from a moment in History', async () => {
    history.replaceState(null, '');
    const shown = moment();
    const { log } = openOptions([shown]);
    await waitFor(() => expect(document.querySelectorAll('.row')).toHaveLength(1));
    fireEvent.click(document.querySelector('.row') as Element);
    await press('Draft a message');
    const field = await screen.findByLabelText('I feel');
    fireEvent.input(field, { target: { value: 'left out' } });
    await waitFor(() => expect(log.moments.get(shown.id)?.drafts).toHaveLength(1));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toContain('They met without me. I feel left out.');
  });

  it('say so where the moment is gone, or the log cannot be read', async () => {
    const gone = moment();
    history.replaceState({ name: 'drafts', momentId: gone.id }, '');
    const { log, unmount } = openOptions([gone]);
    await screen.findByLabelText('I feel');
    log.put({ ...gone, deletedAt: now });
    await screen.findByText('This moment is no longer in your log.');
    unmount();
    const { reader, hearChanges } = fakeLog([]);
    const broken = { ...reader, newest: () => Promise.reject(new LogError('storage')) };
    history.replaceState({ name: 'drafts' }, '');
    openOptions([], { wholeLog: wholeLog(broken, hearChanges) });
    await screen.findByText('Your log could not be opened');
  });

  it.each([
    ['de', 'Entwürfe', 'Ich fühle mich', 'verletzt', 'Ich fühle mich verletzt.'],
    ['ar', 'المسودات', 'أشعر', 'بالحزن', 'أشعر بالحزن.'],
  ] as const)('speak "%s"', async (language, title, label, feeling, text) => {
    await speak(language);
    const shown = aMoment();
    history.replaceState({ name: 'drafts', momentId: shown.id }, '');
    openOptions([shown]);
    await screen.findByRole('heading', { name: title });
    fireEvent.input(await screen.findByLabelText(label), { target: { value: feeling } });
    expect(document.querySelector('.draft-text')?.textContent).toBe(text);
  });
});

describe('saying nothing, on purpose', () => {
  async function open(reflection: Moment['reflection'], parts = {}) {
    const shown = moment(reflection && { reflection });
    history.replaceState({ name: 'drafts', momentId: shown.id }, '');
    const opened = openOptions([shown], parts);
    await screen.findByLabelText('I feel');
    return { ...opened, next: () => opened.log.moments.get(shown.id)?.reflection?.next };
  }

  it('is kept like the rest, and taken back', async () => {
    const { container, next } = await open(undefined);
    await press('Say nothing, on purpose');
    await screen.findByText('You chose to say nothing, on purpose.');
    expect(next()).toBe('say_nothing');
    await waitFor(() => expect(rows()[0]?.textContent).toContain('Said nothing, on purpose'));
    // No empty form speaks against it.
    expect(screen.queryByLabelText('I feel')).toBeNull();
    await expectAccessible(container);
    await press('Take this back');
    await waitFor(() => expect(next()).toBeUndefined());
    await screen.findByLabelText('I feel');
  });

  it('goes back to what was meant before', async () => {
    const { next } = await open({ next: 'lean_on' });
    await press('Say nothing, on purpose');
    await waitFor(() => expect(next()).toBe('say_nothing'));
    await press('Take this back');
    await waitFor(() => expect(next()).toBe('lean_on'));
  });

  it('says why where it could not be kept', async () => {
    await open(undefined, { ask: fakeBackground({ 'change-moment': () => 'no_space' }).ask });
    await press('Say nothing, on purpose');
    await screen.findByText(/The disk is full/);
  });
});
