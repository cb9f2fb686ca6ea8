import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp, type OptionsTools } from '../../components/options/OptionsApp.tsx';
import { LogError } from '../../lib/log/failure.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import { changed, deleted, type Moment, restored } from '../../lib/moment/moment.ts';
import { expectAccessible } from '../support/axe.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { aMoment, threadPage } from '../support/moments.ts';
import { partsOf } from '../../lib/moment/context-parts.ts';

const now = new Date(2026, 10, 23, 12).getTime();
const hour = 3_600_000;

/** A log in memory that answers and announces as the real one does. */
function fakeLog(initial: readonly Moment[]) {
  const moments = new Map(initial.map((moment) => [moment.id, moment]));
  const listeners = new Set<(ids: readonly string[]) => void>();
  const put = (moment: Moment | undefined) => {
    if (moment) moments.set(moment.id, moment);
    for (const listener of listeners) listener(moment ? [moment.id] : []);
    return 'saved' as const;
  };
  const edit = (id: string, change: (moment: Moment) => Moment) => {
    const moment = moments.get(id);
    return put(moment && change(moment));
  };
  const reader: LogReader = {
    isNewer: async () => false,
    get: async (id) => moments.get(id),
    newest: async (shelf, count, after) => {
      const all = [...moments.values()]
        .filter((moment) => (moment.deletedAt === undefined) === (shelf === 'kept'))
        .toSorted((a, b) => b.at - a.at);
      const start = after ? all.findIndex(({ id }) => id === after.id) + 1 : 0;
      const page = all.slice(start, start + count);
      const last = page.at(-1);
      return {
        moments: page,
        damaged: [],
        next: last && start + count < all.length ? last : undefined,
      };
    },
  };
  const background = fakeBackground({
    'change-moment': ({ id, change }) => edit(id, (moment) => changed(moment, change, now)),
    'delete-moment': ({ id }) => edit(id, (moment) => deleted(moment, now)),
    'restore-moment': ({ id }) => edit(id, (moment) => restored(moment, now)),
  });
  return {
    moments,
    reader,
    put,
    background,
    hearChanges: (listener: (ids: readonly string[]) => void) => void listeners.add(listener),
  };
}

function open(initial: readonly Moment[], parts: Partial<OptionsTools> = {}) {
  const log = fakeLog(initial);
  const tools: OptionsTools = {
    ask: log.background.ask,
    reader: log.reader,
    now: () => now,
    hearChanges: log.hearChanges,
    takePlace: async () => undefined,
    onPlaceAsked: () => {},
    appearance: {
      read: () => ({ theme: 'auto', language: 'auto' }),
      write: async () => {},
      keepWords: () => {},
    },
    applyAppearance: async () => {},
    readSiteLevels: async () => new Map(),
    presentKeys: async () => new Map([['capture-moment', 'Alt+Shift+D']]),
    openKeySettings: async () => {},
    openWelcome: async () => {},
    version: '0.1.0',
    isFirefox: false,
    ...parts,
  };
  return { ...render(<OptionsApp tools={tools} />), log };
}

const rows = () => [...document.querySelectorAll('.row')];

beforeEach(() => history.replaceState(null, ''));

describe('History', () => {
  it('says kindly what will be here while it is empty', async () => {
    const { container } = open([]);
    await screen.findByText('Nothing here yet');
    await screen.findByText(/Alt\+Shift\+D/);
    await expectAccessible(container);
  });

  it('shows moments by day, newest first, in the words of their kind', async () => {
    const { container } = open([
      aMoment({ at: now - 26 * hour, felt: 'met' }),
      aMoment({ at: now - 2 * hour, kind: 'left_out', facts: 'They met without me.' }),
      aMoment({ at: now - hour }),
      aMoment({ at: now - 30 * 24 * hour }),
    ]);
    await screen.findByText('Today');
    expect(rows().map((row) => row.querySelector('.row-what')?.textContent)).toEqual([
      'Felt dismissed',
      'Left out',
      'Felt met',
      'Felt dismissed',
    ]);
    expect([...container.querySelectorAll('h2')].map((day) => day.textContent)).toEqual([
      'Today',
      'Yesterday',
      'Saturday, October 24, 2026',
    ]);
    expect(screen.getByText('They met without me.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('reads no more than a page at first, and the rest as it is asked for', async () => {
    const many = Array.from({ length: 120 }, (_, index) => aMoment({ at: now - index * hour }));
    open(many);
    await waitFor(() => expect(rows()).toHaveLength(50));
    fireEvent.click(screen.getByRole('button', { name: 'Older moments' }));
    await waitFor(() => expect(rows()).toHaveLength(100));
    fireEvent.click(screen.getByRole('button', { name: 'Older moments' }));
    await waitFor(() => expect(rows()).toHaveLength(120));
    expect(screen.getByText('This is where your log begins.')).toBeTruthy();
  });

  it('shows a moment that is logged meanwhile, in its place', async () => {
    const { log } = open([aMoment({ at: now - 2 * hour })]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    log.put(aMoment({ at: now - hour, felt: 'met' }));
    await waitFor(() =>
      expect(rows().map((row) => row.querySelector('.row-what')?.textContent)).toEqual([
        'Felt met',
        'Felt dismissed',
      ]),
    );
  });

  it('says so where the log cannot be opened, and tries again', async () => {
    const log = fakeLog([aMoment()]);
    let tries = 0;
    const reader: LogReader = {
      ...log.reader,
      newest: (...ask) =>
        ++tries > 1 ? log.reader.newest(...ask) : Promise.reject(new LogError('storage')),
    };
    const { container } = open([], { reader });
    await screen.findByText('Your log could not be opened');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(screen.queryByText('Your log could not be opened')).toBeNull();
  });

  it('says that a log of a newer version is only read', async () => {
    const { reader } = fakeLog([]);
    open([], { reader: { ...reader, isNewer: async () => true } });
    await screen.findByText(/written by a newer version/);
  });

  it('goes to the place it was opened for', async () => {
    const moment = aMoment({ at: now - hour });
    open([moment], { takePlace: async () => ({ momentId: moment.id }) });
    await screen.findByRole('heading', { name: 'I felt dismissed here' });
  });
});

describe('a moment', () => {
  const moment = aMoment({ at: now - hour, kind: 'cold_tone', facts: 'One word back.' });

  async function openMoment() {
    const opened = open([moment]);
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(rows()[0] as Element);
    await screen.findByRole('heading', { name: 'I felt dismissed here' });
    return opened;
  }

  it('shows all that was kept of its page', async () => {
    const { container } = await openMoment();
    const kept = [...container.querySelectorAll('dd')].map((part) => part.textContent);
    expect(kept).toEqual([
      'Slack',
      '#design',
      'design - Acme - Slack',
      'https://app.slack.com/client/T1/C2',
      'moving on to colours',
    ]);
    await expectAccessible(container);
  });

  it('saves its kind and facts as they are edited', async () => {
    const { log } = await openMoment();
    fireEvent.click(screen.getByRole('radio', { name: 'Brushed off' }));
    fireEvent.input(screen.getByLabelText('What happened, plainly'), {
      target: { value: 'Two words.' },
    });
    await waitFor(() =>
      expect(log.moments.get(moment.id)).toMatchObject({
        kind: 'brushed_off',
        facts: 'Two words.',
      }),
    );
  });

  it('keeps the text, and says why, where an edit is not saved', async () => {
    const background = fakeBackground({
      'change-moment': () => 'newer_log',
    });
    open([moment], { ask: background.ask });
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(rows()[0] as Element);
    const field = await screen.findByLabelText('What happened, plainly');
    fireEvent.input(field, { target: { value: 'Two words.' } });
    await screen.findByText(/Your words are still here/);
    expect(field).toHaveProperty('value', 'Two words.');
  });

  it('is deleted with a way back, and put back', async () => {
    await openMoment();
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText('Deleted. It can be put back for 30 days.');
    await waitFor(() => expect(rows()).toHaveLength(0));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('lies among the recently deleted, to be put back from there', async () => {
    const { container } = open([deleted(moment, now)]);
    fireEvent.click(await screen.findByRole('button', { name: 'Recently deleted' }));
    await screen.findByText('One word back.');
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await screen.findByText('Nothing was deleted in the last 30 days.');
  });

  it('that is gone says so', async () => {
    open([moment], { takePlace: async () => ({ momentId: aMoment().id }) });
    await screen.findByText('This moment is no longer in your log.');
  });

  it('without a page says so', async () => {
    const bare = aMoment({ at: now, context: { level: 'nothing', readFrom: 'none' } });
    open([bare], { takePlace: async () => ({ momentId: bare.id }) });
    await screen.findByText('Nothing from the page was kept.');
  });

  it('gives way to the list again by the way back', async () => {
    await openMoment();
    history.back();
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: 'I felt dismissed here' })).toBeNull(),
    );
    vi.restoreAllMocks();
  });
});

describe('the parts of a moment', () => {
  const moment = aMoment({ at: now - hour, context: threadPage });

  async function openMoment(parts: Partial<OptionsTools> = {}) {
    const opened = open([moment], parts);
    await waitFor(() => expect(rows()).toHaveLength(1));
    fireEvent.click(rows()[0] as Element);
    const heading = await screen.findByRole('heading', { name: 'I felt dismissed here' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    return opened;
  }
  const removing = (name: string) => screen.findByRole('button', { name: `Remove: ${name}` });
  const keptIn = ({ log }: Awaited<ReturnType<typeof openMoment>>) =>
    partsOf(log.moments.get(moment.id)?.context ?? { level: 'nothing', readFrom: 'none' });

  it('stand under their names, each with a way to remove it', async () => {
    const { container } = await openMoment();
    await removing('Where');
    const told = [...container.querySelectorAll('.context dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]);
    expect(told).toEqual([
      ['Where', 'Slack'],
      ['Conversation', 'Dana'],
      ['Person or group', 'with one person'],
      ['Who wrote last', 'The last 3 messages here are yours'],
      ['Time of the last message', 'Tuesday 14:51'],
      ['Your last message', 'marked as read'],
      ['Page', 'design - Acme - Slack'],
      ['Address', 'https://app.slack.com/client/T1/C2'],
      ['The words you selected', 'moving on to colours'],
    ]);
    expect(screen.getAllByRole('button', { name: /^Remove: / })).toHaveLength(told.length);
    await expectAccessible(container);
  });

  it('are removed one after another, and none comes back with the next', async () => {
    const opened = await openMoment();
    const buttons = [await removing('Conversation'), await removing('Your last message')];
    // Both before the log has told of the first.
    for (const button of buttons) fireEvent.click(button);
    await waitFor(() => expect(keptIn(opened)).not.toContain('readMark'));
    expect(keptIn(opened)).not.toContain('conversation');
    expect(keptIn(opened)).toHaveLength(7);
    expect(JSON.stringify(opened.log.moments.get(moment.id))).not.toMatch(/Dana|"read"/);
    await expectAccessible(opened.container);
  });

  it('can be put back while the moment is in view, and no second Enter does so', async () => {
    const opened = await openMoment();
    fireEvent.click(await removing('Who wrote last'));
    const back = await screen.findByRole('button', { name: 'Put back: Who wrote last' });
    await waitFor(() => expect(document.activeElement).toBe(back.closest('dd')));
    await waitFor(() => expect(keptIn(opened)).not.toContain('lastFrom'));
    fireEvent.click(back);
    await screen.findByText('The last 3 messages here are yours');
    await waitFor(() => expect(opened.log.moments.get(moment.id)?.context).toEqual(moment.context));
  });

  it('that another page removed are gone here too', async () => {
    const { log } = await openMoment();
    await removing('Address');
    const { address: _, ...context } = threadPage;
    log.put({ ...moment, context });
    await waitFor(() => expect(screen.queryByText('Address')).toBeNull());
  });

  it('stay, and it says why, where they could not be removed', async () => {
    await openMoment({ ask: fakeBackground({ 'change-moment': () => 'no_space' }).ask });
    fireEvent.click(await removing('Address'));
    await screen.findByText(/The disk is full/);
    await removing('Address');
  });

  it('cannot be removed from a log that is only read', async () => {
    const { reader } = fakeLog([moment]);
    await openMoment({ reader: { ...reader, isNewer: async () => true } });
    await screen.findByText(/written by a newer version/);
    expect(screen.getByText('with one person')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Remove: / })).toBeNull();
  });

  it('cannot be removed from a moment that was deleted', async () => {
    await openMoment();
    await removing('Address');
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText('Deleted. It can be put back for 30 days.');
    expect(screen.queryByRole('button', { name: /^Remove: / })).toBeNull();
  });

  it('tell which kind may fit, while none is chosen', async () => {
    await openMoment();
    const offered = await screen.findByRole('radio', { description: 'May fit' });
    expect(offered.parentElement?.textContent).toBe('Left on read');
    expect(offered).toHaveProperty('checked', false);
  });
});
