import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftEditor, type DraftTools } from '../../components/drafts/DraftEditor.tsx';
import { usualCare } from '../../lib/care/care-settings.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { expectAccessible } from '../support/axe.ts';
import { careTools } from '../support/care-tools.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { fakeLog, now } from '../support/fake-log.ts';
import { aDraft, aMoment } from '../support/moments.ts';

let copied: string[];
let refuseCopies: boolean;

beforeEach(() => {
  copied = [];
  refuseCopies = false;
  vi.stubGlobal('navigator', {
    language: 'en',
    languages: ['en'],
    clipboard: {
      writeText: async (text: string) => {
        if (refuseCopies) throw new Error('not allowed');
        copied.push(text);
      },
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const reflected = () =>
  aMoment({
    facts: 'They chose the lighthouse.',
    reflection: { feelings: ['hurt'], needs: ['belonging'], next: 'draft' },
  });

/** The editor as the pages show it: over a log in memory, with the moment kept up to date. */
async function open(moment: Moment, parts: Partial<DraftTools> = {}) {
  const log = fakeLog([moment]);
  const tools: DraftTools = {
    ask: log.background.ask,
    now: () => now,
    newId: () => crypto.randomUUID(),
    care: careTools(),
    ...parts,
  };
  function Page() {
    const [shown, setShown] = useState(moment);
    useState(() =>
      log.hearChanges(
        () => setShown(log.moments.get(moment.id) ?? shown),
        new AbortController().signal,
      ),
    );
    return <DraftEditor tools={tools} moment={shown} />;
  }
  const page = render(<Page />);
  await screen.findByRole('article');
  return { ...page, log, drafts: () => log.moments.get(moment.id)?.drafts ?? [] };
}

const text = () => document.querySelector('.draft-text')?.textContent;
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a draft', () => {
  it('begins with what the person said of the moment, and is not saved by that', async () => {
    const { container, log } = await open(reflected());
    expect(text()).toBe('They chose the lighthouse. I feel hurt. I need to belong.');
    expect(log.background.asked).toEqual([]);
    await expectAccessible(container);
  });

  it('is composed and saved as it is written', async () => {
    const { drafts } = await open(reflected());
    type('Would you', 'ask me next time?');
    expect(text()).toBe(
      'They chose the lighthouse. I feel hurt. I need to belong. Would you ask me next time?',
    );
    await waitFor(() => expect(drafts()).toHaveLength(1));
    type('Would you', 'call me');
    type('I need', '');
    await waitFor(() =>
      expect(drafts()[0]?.parts).toEqual(
        expect.arrayContaining([{ part: 'would', text: 'call me' }]),
      ),
    );
    await waitFor(() => expect(JSON.stringify(drafts())).not.toContain('to belong'));
    expect(drafts()).toHaveLength(1);
  });

  it('keeps what was written when it takes another shape, and takes up what was said for that', async () => {
    const moment = aMoment({ reflection: { boundary: 'No calls after ten' } });
    const { drafts } = await open(moment);
    type('When', 'the phone rings at night');
    fireEvent.click(screen.getByRole('radio', { name: 'A boundary' }));
    expect(text()).toBe('The phone rings at night. No calls after ten.');
    fireEvent.click(screen.getByRole('radio', { name: 'Asking for something' }));
    expect(text()).toBe('The phone rings at night.');
    await waitFor(() => expect(drafts()[0]?.shape).toBe('asking'));
  });

  it('says how saving goes, and where it failed lets the words be carried away', async () => {
    const { ask } = fakeBackground({ 'change-moment': () => 'no_space' });
    const { container } = await open(aMoment(), { ask });
    type('I feel', 'sad');
    await screen.findByText(/The disk is full/);
    await expectAccessible(container);
    press('Copy the text');
    await waitFor(() => expect(copied).toEqual(['I feel sad.']));
  });

  it('that is more than a moment holds is not sent', async () => {
    const full = Array.from({ length: 7 }, () => aDraft({ text: 'a'.repeat(19_000) }));
    const { log } = await open(aMoment({ drafts: full.slice(0, 6).concat(aDraft()) }));
    type('I feel', 'a'.repeat(3_999));
    await waitFor(() => expect(log.background.asked).toHaveLength(1));
    type('I need', 'a'.repeat(3_999));
    await screen.findByText(/more than fits in one place/);
    expect(log.background.asked).toHaveLength(1);
  });

  it('is cut at its cap, and says so', async () => {
    const { container } = await open(aMoment());
    type('I feel', 'a'.repeat(4_001));
    await screen.findByText(/cut after 4,000 characters/);
    expect(container.querySelectorAll('textarea')[1]?.value).toHaveLength(4_000);
  });
});

describe('the whole text', () => {
  async function edit() {
    const opened = await open(
      aMoment({ drafts: [aDraft({ parts: [{ part: 'feel', text: 'sad' }] })] }),
    );
    press('Edit the whole text');
    const field = await screen.findByLabelText('The whole text');
    await waitFor(() => expect(document.activeElement).toBe(field));
    return opened;
  }

  it('can be edited, and then stands in the place of the parts', async () => {
    const { container, drafts } = await edit();
    type('The whole text', 'In my own words.');
    await expectAccessible(container);
    press('Done');
    expect(text()).toBe('In my own words.');
    expect(screen.queryByLabelText('I feel')).toBeNull();
    await waitFor(() => expect(drafts()[0]?.text).toBe('In my own words.'));
    await waitFor(() => expect(document.activeElement?.className).toBe('draft-text'));
  });

  it('goes back to its parts, and to the own wording again', async () => {
    const { drafts } = await edit();
    type('The whole text', 'In my own words.');
    press('Back to the parts');
    await screen.findByText('Your own wording was set aside.');
    expect(text()).toBe('I feel sad.');
    await waitFor(() => expect(drafts()[0]).not.toHaveProperty('text'));
    press('Undo');
    expect(text()).toBe('In my own words.');
    await waitFor(() => expect(drafts()[0]?.text).toBe('In my own words.'));
  });

  it('that nothing was changed in still follows from the parts', async () => {
    const { drafts } = await edit();
    press('Done');
    await screen.findByLabelText('I feel');
    await waitFor(() => expect(drafts()[0]).not.toHaveProperty('text'));
  });
});

describe('the marks in a draft', () => {
  const blaming = () =>
    aMoment({
      drafts: [
        aDraft({
          parts: [
            { part: 'when', text: 'you never answer' },
            { part: 'feel', text: 'sorry to bother you' },
          ],
        }),
      ],
    });

  it('are underlined in the text and told under it, by what they do', async () => {
    const { container } = await open(blaming());
    const list = await screen.findByRole('region', { name: 'Words to look at once more' });
    const marked = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['never']);
    expect(within(list).getByRole('heading', { name: 'Always or never' })).toBeTruthy();
    await expectAccessible(container);
  });

  it('give way to another wording in the part that holds them, with a way back', async () => {
    const { container, drafts } = await open(blaming());
    fireEvent.click(await screen.findByRole('button', { name: 'Use this: rarely' }));
    expect(text()).toContain('When you rarely answer');
    expect(container.querySelector('mark')).toBeNull();
    await waitFor(() =>
      expect(drafts()[0]?.parts).toContainEqual({ part: 'when', text: 'you rarely answer' }),
    );
    expect(screen.getByText('Replaced.').getAttribute('role')).toBe('status');
    press('Undo');
    await screen.findByRole('button', { name: 'Use this: rarely' });
    await waitFor(() => expect(JSON.stringify(drafts())).toContain('you never answer'));
  });

  it('are told once where a phrase comes again, and again once it gave way', async () => {
    const twice = 'You never call. You never write.';
    const { container } = await open(aMoment({ drafts: [aDraft({ text: twice })] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Use this: rarely' }));
    expect(text()).toBe('You rarely call. You never write.');
    expect(container.querySelectorAll('mark')).toHaveLength(1);
    press('Use this: rarely');
    expect(text()).toBe('You rarely call. You rarely write.');
  });

  it('are none in what the person feels', async () => {
    const { container } = await open(aMoment());
    type('I feel', 'like a terrible friend');
    type('Would you', 'stay, you idiot');
    await screen.findByRole('region', { name: 'Words to look at once more' });
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'you idiot',
    ]);
  });

  it('are shown while the whole text is edited', async () => {
    await open(aMoment({ drafts: [aDraft({ text: 'Shut up.' })] }));
    press('Edit the whole text');
    await screen.findByLabelText('The whole text');
    fireEvent.click(await screen.findByRole('button', { name: /^Use this: please let me/ }));
    expect(screen.getByLabelText('The whole text')).toHaveProperty(
      'value',
      'Please let me finish.',
    );
  });
});

describe('copying', () => {
  const written = () => aMoment({ drafts: [aDraft({ parts: [{ part: 'feel', text: 'sad' }] })] });

  it('offers a breath first, which can be passed at once', async () => {
    const { container, drafts } = await open(written());
    press('Copy');
    const pause = await screen.findByText(/A breath of twenty seconds first/);
    await waitFor(() => expect(document.activeElement).toBe(pause));
    expect(copied).toEqual([]);
    await expectAccessible(container);
    press('Copy now');
    await waitFor(() => expect(copied).toEqual(['I feel sad.']));
    const told = await screen.findByText('Copied. Nothing was sent.');
    expect(told.getAttribute('role')).toBe('status');
    await waitFor(() => expect(drafts()[0]?.copiedAt).toBe(now));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Copy'));
  });

  it('offers it once for one text, and again for another', async () => {
    await open(written());
    press('Copy');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy now' }));
    await screen.findByText('Copied. Nothing was sent.');
    press('Copy');
    await waitFor(() => expect(copied).toHaveLength(2));
    expect(screen.queryByText(/A breath/)).toBeNull();
    type('I feel', 'very sad');
    press('Copy');
    await screen.findByText(/A breath/);
    expect(copied).toHaveLength(2);
  });

  it('lets the breath pass, and can be left', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { container } = await open(written());
    press('Copy');
    await vi.waitFor(() => expect(container.querySelector('.cool-down')).toBeTruthy());
    const breath = () => container.querySelector('.cool-down-breath')?.textContent;
    const seen: unknown[] = [];
    for (const seconds of [0, 4, 6, 4, 6]) {
      await vi.advanceTimersByTimeAsync(seconds * 1_000);
      seen.push(breath());
    }
    expect(seen).toEqual([
      'Breathe in',
      'Breathe out',
      'Breathe in',
      'Breathe out',
      'If it still says what you mean, copy it.',
    ]);
    press('Not yet');
    await vi.waitFor(() => expect(container.querySelector('.cool-down')).toBeNull());
    expect(copied).toEqual([]);
  });

  it('offers nothing where the rule is switched off', async () => {
    await open(written(), {
      care: careTools({ care: { ...usualCare, off: ['cool_down'] } }),
    });
    press('Copy');
    await waitFor(() => expect(copied).toEqual(['I feel sad.']));
  });

  it('says so where the browser does not let it', async () => {
    refuseCopies = true;
    const { drafts } = await open(written());
    press('Copy');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy now' }));
    await screen.findByText(/This could not be copied/);
    expect(drafts()[0]).not.toHaveProperty('copiedAt');
  });

  it('of what nothing was changed in keeps it, from a reflection to the clipboard', async () => {
    const { drafts } = await open(reflected());
    press('Copy');
    fireEvent.click(await screen.findByRole('button', { name: 'Copy now' }));
    const whole = 'They chose the lighthouse. I feel hurt. I need to belong.';
    await waitFor(() => expect(copied).toEqual([whole]));
    await waitFor(() => expect(drafts()[0]).toMatchObject({ copiedAt: now }));
    expect(text()).toBe(whole);
  });

  it('is not offered while nothing is written', async () => {
    await open(aMoment());
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
    expect(text()).toBe('Nothing is written yet.');
  });
});

describe('several drafts', () => {
  const first = aDraft({ text: 'The first.', at: 1, changedAt: 1 });
  const second = aDraft({ text: 'The second.', at: 2, changedAt: 2 });
  const moment = () => aMoment({ drafts: [first, second] });

  it('are there to choose from, the newest open', async () => {
    const { container } = await open(moment());
    expect(text()).toBe('The second.');
    await expectAccessible(container);
    fireEvent.click(screen.getByText('The first.'));
    expect(text()).toBe('The first.');
  });

  it('grow by one where another is wanted, which is saved once something is in it', async () => {
    const { drafts } = await open(moment());
    press('Write another draft');
    await screen.findByText('Nothing is written yet.');
    expect(drafts()).toHaveLength(2);
    type('I need', 'a break');
    await waitFor(() => expect(drafts()).toHaveLength(3));
    expect(drafts().map(({ text: own }) => own)).toEqual(['The first.', 'The second.', undefined]);
  });

  it('are deleted one by one, and come back', async () => {
    const { container, drafts } = await open(moment());
    press('Delete this draft');
    const told = await screen.findByText('The draft is deleted.');
    await waitFor(() => expect(document.activeElement).toBe(told));
    await waitFor(() => expect(drafts().map(({ id }) => id)).toEqual([first.id]));
    await expectAccessible(container);
    press('Undo');
    await waitFor(() => expect(drafts().map(({ id }) => id)).toEqual([first.id, second.id]));
    expect(text()).toBe('The second.');
  });

  it('say so where one could not be deleted', async () => {
    await open(moment(), { ask: fakeBackground({ 'change-moment': () => 'no_space' }).ask });
    press('Delete this draft');
    await screen.findByText(/The disk is full/);
  });

  it('keep what another tab wrote in another of them', async () => {
    const shown = moment();
    const { log, drafts } = await open(shown);
    const theirs = { ...first, text: 'The first, from there.', changedAt: 9 };
    log.put({ ...shown, drafts: [theirs, second] });
    await screen.findByText('The first, from there.');
    press('Edit the whole text');
    type('The whole text', 'The second, from here.');
    await waitFor(() =>
      expect(drafts().map(({ text: own }) => own)).toEqual([
        'The first, from there.',
        'The second, from here.',
      ]),
    );
  });

  it('are sent one by one: what another tab wrote in others is not in the way', async () => {
    const { ask, asked } = fakeBackground();
    await open(moment(), { ask });
    press('Edit the whole text');
    type('The whole text', 'The second, changed.');
    await waitFor(() => expect(asked).toHaveLength(1));
    fireEvent.click(screen.getByText('The first.'));
    press('Edit the whole text');
    type('The whole text', 'The first, changed.');
    await waitFor(() =>
      expect(asked.at(-1)?.request).toMatchObject({
        change: { drafts: { [first.id]: { text: 'The first, changed.' } } },
      }),
    );
    expect(JSON.stringify(asked.at(-1)?.request)).not.toContain('The second');
  });

  it('do not come back once another tab deleted them', async () => {
    const shown = moment();
    const { log, drafts } = await open(shown);
    press('Edit the whole text');
    type('The whole text', 'The second, changed.');
    await waitFor(() => expect(drafts()[1]?.text).toBe('The second, changed.'));
    log.put({ ...shown, drafts: [first] });
    await waitFor(() => expect(screen.queryByText('The second, changed.')).toBeNull());
    expect(text()).toBe('The first.');
    press('Edit the whole text');
    type('The whole text', 'The first, changed.');
    await waitFor(() => expect(drafts().map(({ id }) => id)).toEqual([first.id]));
    expect(drafts()[0]?.text).toBe('The first, changed.');
  });

  it('are no more than a moment holds', async () => {
    const many = Array.from({ length: 20 }, (_, index) => aDraft({ text: `${index}`, at: index }));
    const { container } = await open(aMoment({ drafts: many }));
    expect(screen.getByText(/A moment holds 20 drafts/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Write another draft' })).toBeNull();
    expect(container.querySelectorAll('.other-draft')).toHaveLength(19);
  });
});
