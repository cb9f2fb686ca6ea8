import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CaptureApp } from '../../components/capture/CaptureApp.tsx';
import type { Preview } from '../../lib/messages/answers.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { EarlyPress } from '../../lib/messages/shell.ts';
import type { CaptureLevel } from '../../lib/moment/capture-level.ts';
import { caps } from '../../lib/moment/caps.ts';
import { type Context, keepAtLevel } from '../../lib/moment/context.ts';
import { withoutPart, withoutParts } from '../../lib/moment/context-parts.ts';
import { expectAccessible } from '../support/axe.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { slackPage, threadPage } from '../support/moments.ts';
import { popupBody, runShell } from '../support/shell.ts';

const id = '3f0c0a52-9b0e-4c7e-8d57-0d6d1f0a9a01';

function open(background: FakeBackground = fakeBackground(), early?: EarlyPress) {
  const openHistory = vi.fn();
  const onLeave = vi.fn();
  const view = render(
    <CaptureApp
      ask={background.ask}
      early={early}
      now={() => 0}
      newId={() => id}
      openHistory={openHistory}
      onLeave={onLeave}
    />,
  );
  return { ...view, ...background, openHistory, onLeave };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (name = 'I felt dismissed here') => fireEvent.click(button(name));
/** Undo, once it can be pressed: a double click must not reach it. */
const undoButton = () =>
  waitFor(() => {
    const found = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' });
    expect(found.disabled).toBe(false);
    return found;
  });
const requestsOf = ({ asked }: FakeBackground, name: string) =>
  asked.filter((message) => message.name === name).map(({ request }) => request);

describe('the popup', () => {
  it('says so where a level could not be remembered', async () => {
    open(fakeBackground({ 'set-site-level': () => 'storage' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('radio', { name: /The site/ }));
    await screen.findByText('Not saved');
  });

  it('has its big button under the finger of whoever presses Enter', () => {
    open();
    expect(document.activeElement).toBe(button('I felt dismissed here'));
  });

  it('tells in one line what would be kept', async () => {
    const { container } = open();
    await screen.findByTitle('Slack · #design');
    await expectAccessible(container);
  });

  it('names the words among what would be kept where some are selected', async () => {
    open(
      fakeBackground({
        'preview-page': () => ({ page: slackPage, level: 'words', unsaved: [], standing: 'well' }),
      }),
    );
    await screen.findByTitle('Slack · #design · the words you selected');
  });

  it('lets the level be lowered, remembers it for the site, and keeps no more than that', async () => {
    const opened = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    await expectAccessible(opened.container);
    fireEvent.click(screen.getByRole('radio', { name: /The site/ }));
    expect(screen.getByTitle('Slack')).toBeTruthy();
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'set-site-level')).toEqual([
      { host: 'app.slack.com', level: 'site' },
    ]);
    expect(requestsOf(opened, 'capture-moment')).toEqual([
      { id, felt: 'dismissed', at: 0, context: keepAtLevel(slackPage, 'site') },
    ]);
  });

  it('can be pressed before the page has been read', async () => {
    const never = () => new Promise<never>(() => {});
    const background = fakeBackground();
    const ask: typeof background.ask = (name, request) =>
      name === 'preview-page' ? never() : background.ask(name, request);
    open({ ...background, ask });
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(background, 'capture-moment')).toEqual([{ id, felt: 'dismissed', at: 0 }]);
  });

  it.each([
    ['tab', 'This page cannot be read. What its tab shows is all there is.'],
    ['none', 'This page cannot be read.'],
  ] as const)('says so where the page cannot be read (%s)', async (readFrom, text) => {
    const page = { ...slackPage, readFrom };
    open(
      fakeBackground({
        'preview-page': () => ({ page, level: 'page', unsaved: [], standing: 'well' }),
      }),
    );
    await screen.findByText(text);
  });
});

describe('after the press', () => {
  it('says "Saved", offers the rest, and puts the focus on the word, not on Undo', async () => {
    const { container } = open();
    press();
    const saved = await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(screen.getAllByRole('status').map((note) => note.textContent)).toContain('Saved');
    await waitFor(() => expect(document.activeElement).toBe(saved));
    expect(screen.queryByRole('button', { name: 'I felt met here' })).toBeNull();
    expect(screen.getAllByRole('radio')).toHaveLength(9);
    await expectAccessible(container);
  });

  it('offers no kinds of dismissal for a moment of being met', async () => {
    open();
    press('I felt met here');
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.getByLabelText('What did the other person do?')).toBeTruthy();
  });

  it('saves kind and facts as they are given, and lets the kind go again', async () => {
    const opened = open();
    press();
    fireEvent.click(await screen.findByRole('radio', { name: 'Left out' }));
    fireEvent.input(screen.getByLabelText('What happened, plainly'), {
      target: { value: 'They met without me.' },
    });
    await waitFor(() =>
      expect(requestsOf(opened, 'change-moment')).toEqual([
        { id, change: { kind: 'left_out' } },
        { id, change: { facts: 'They met without me.' } },
      ]),
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Left out' }));
    await waitFor(() =>
      expect(requestsOf(opened, 'change-moment').at(-1)).toMatchObject({ change: { kind: null } }),
    );
  });

  it('sends what still waits for the save before it when the page goes', async () => {
    const opened = open();
    press();
    const field = await screen.findByLabelText('What happened, plainly');
    fireEvent.input(field, { target: { value: 'T' } });
    fireEvent.input(field, { target: { value: 'They' } });
    expect(requestsOf(opened, 'change-moment')).toEqual([{ id, change: { facts: 'T' } }]);
    dispatchEvent(new Event('pagehide'));
    expect(requestsOf(opened, 'change-moment').at(-1)).toEqual({ id, change: { facts: 'They' } });
  });

  it('cuts facts over their cap, and says so', async () => {
    const opened = open();
    press();
    const field = await screen.findByLabelText('What happened, plainly');
    fireEvent.input(field, { target: { value: 'x'.repeat(caps.facts + 5) } });
    await screen.findByText(/It was cut after 20,000 characters/);
    expect(field).toHaveProperty('value', 'x'.repeat(caps.facts));
    await waitFor(() => expect(requestsOf(opened, 'change-moment')).not.toEqual([]));
  });

  it('takes the press back, for good', async () => {
    const opened = open();
    press();
    fireEvent.click(await undoButton());
    await screen.findByText('Taken back. Nothing was kept.');
    expect(requestsOf(opened, 'erase-moment')).toEqual([{ id }]);
    expect(button('I felt dismissed here')).toBeTruthy();
  });

  it('says so where it cannot be taken back, and still is saved', async () => {
    open(fakeBackground({ 'erase-moment': () => 'newer_log' }));
    press();
    fireEvent.click(await undoButton());
    await screen.findByText(/could not be taken back/);
    expect(screen.getByText('Saved', { selector: '.saved-box p' })).toBeTruthy();
  });

  it('lets the level be lowered for what is saved already', async () => {
    const opened = open();
    await screen.findByTitle('Slack · #design');
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    fireEvent.click(button('Change'));
    fireEvent.click(screen.getByRole('radio', { name: /^Nothing/ }));
    await waitFor(() =>
      expect(requestsOf(opened, 'change-moment')).toEqual([
        { id, change: { context: keepAtLevel(slackPage, 'nothing') } },
      ]),
    );
    expect(screen.queryByText(/cannot be read/)).toBeNull();
  });

  it('stays, and says so, where the moment could not be opened', async () => {
    const opened = open(fakeBackground({ 'open-moment': () => 'storage' }));
    press();
    fireEvent.click(await screen.findByRole('button', { name: 'Reflect now' }));
    await screen.findByText('This could not be opened');
    expect(opened.onLeave).not.toHaveBeenCalled();
  });

  it('opens the moment for reflecting, and leaves', async () => {
    const opened = open();
    press();
    fireEvent.click(await screen.findByRole('button', { name: 'Reflect now' }));
    await waitFor(() => expect(opened.onLeave).toHaveBeenCalledOnce());
    expect(requestsOf(opened, 'open-moment')).toEqual([{ id }]);
  });
});

describe('a press before the popup’s own script was there', () => {
  const early: EarlyPress = { id, felt: 'met', at: -50 };

  it('is saved once, as it was made, and the page that was read meanwhile is told', async () => {
    const opened = open(fakeBackground(), early);
    expect(screen.queryByRole('button', { name: 'I felt met here' })).toBeNull();
    const saved = await screen.findByText('Saved', { selector: '.saved-box p' });
    await waitFor(() => expect(document.activeElement).toBe(saved));
    expect(requestsOf(opened, 'capture-moment')).toEqual([early]);
    expect(screen.getByTitle('Slack · #design')).toBeTruthy();
  });

  it('can be taken back, and is not made again with the next', async () => {
    const opened = open(fakeBackground(), early);
    fireEvent.click(await undoButton());
    await screen.findByText('Taken back. Nothing was kept.');
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'capture-moment')).toMatchObject([
      early,
      { felt: 'dismissed', at: 0 },
    ]);
  });

  it('says why where it is not saved, and is tried again under its id', async () => {
    let answers = 0;
    const background = fakeBackground({
      'capture-moment': () => (++answers > 1 ? 'saved' : 'no_answer'),
      'retry-unsaved': () => 'not_found',
    });
    const opened = open(background, early);
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'capture-moment')).toEqual([early, early]);
  });
});

describe('the shell of the popup', () => {
  afterEach(() => {
    document.body.innerHTML = '';
    vi.unstubAllGlobals();
  });

  it('is the first sight of the app itself, which keeps its buttons', async () => {
    runShell(popupBody);
    const buttons = [...document.querySelectorAll('button')];
    const shell = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    buttons[0]?.focus();
    const never = (() => new Promise(() => {})) as Ask;
    const view = render(
      <CaptureApp
        ask={never}
        early={window.shell?.take()}
        now={() => 0}
        newId={() => id}
        openHistory={() => {}}
        onLeave={() => {}}
      />,
      { container: document.querySelector('#app') as HTMLElement },
    );
    const main = view.container.querySelector('main') as HTMLElement;
    expect([...main.querySelectorAll('.press-dismissed, .press-met')]).toEqual(buttons);
    expect(document.activeElement).toBe(buttons[0]);
    // What only the app has, and what only the shell needs.
    for (const added of main.querySelectorAll('.kept-line')) added.remove();
    main.querySelector('.capture-head .button')?.replaceWith('History');
    shell.querySelector('.capture-head .button')?.replaceWith('History');
    for (const element of shell.querySelectorAll('button, h2')) {
      for (const name of ['data-felt', 'data-words']) element.removeAttribute(name);
    }
    expect(outline(main)).toEqual(outline(shell));
  });

  /** Every element with its attributes, and every text: what a person sees and hears. */
  function outline(element: Element): unknown {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value.trim()}`);
    const children = [...element.childNodes].map((child) =>
      child instanceof Element ? outline(child) : child.textContent?.trim(),
    );
    return [element.localName, attributes.toSorted(), children];
  }
});

describe('a press that is not saved', () => {
  const full = () => 'no_space' as const;

  it('says why, shows the words, and is saved under the same id when it is tried again', async () => {
    let tries = 0;
    const opened = open(
      fakeBackground({
        'capture-moment': full,
        'retry-unsaved': () => (++tries > 1 ? 'saved' : full()),
      }),
    );
    press();
    await screen.findByText('Not saved');
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
    expect(screen.getByText(/Slack · #design/, { selector: '.not-saved-text' })).toBeTruthy();
    await expectAccessible(opened.container);
    fireEvent.click(button('Try again'));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'retry-unsaved')).toEqual([{ id }, { id }]);
  });

  it('is sent again under the same id where the background never had it', async () => {
    let answers = 0;
    const opened = open(
      fakeBackground({
        'capture-moment': () => (++answers > 1 ? 'saved' : 'no_answer'),
        'retry-unsaved': () => 'not_found',
      }),
    );
    press();
    await screen.findByText(/could not reach its background part/);
    fireEvent.click(button('Try again'));
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'capture-moment')).toMatchObject([{ id }, { id }]);
  });

  it('can be copied', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open(fakeBackground({ 'capture-moment': full }));
    await screen.findByTitle('Slack · #design');
    press();
    fireEvent.click(await screen.findByRole('button', { name: 'Copy the text' }));
    await screen.findByText('Copied');
    expect(writeText.mock.calls[0]?.[0]).toContain('I felt dismissed here\nSlack · #design');
  });

  it('waits for the next time the popup opens', async () => {
    const waiting = {
      id,
      felt: 'dismissed',
      at: 0,
      context: slackPage,
      failure: 'no_space',
    } as const;
    const opened = open(
      fakeBackground({
        'preview-page': () => ({
          page: slackPage,
          level: 'page',
          unsaved: [waiting],
          standing: 'well',
        }),
      }),
    );
    await screen.findByText(/is not saved yet/);
    await expectAccessible(opened.container);
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(screen.queryByText(/is not saved yet/)).toBeNull());
  });
});

describe('how a conversation stood', () => {
  const openOn = (page: Context = threadPage, level: CaptureLevel = 'conversation') =>
    open(
      fakeBackground({ 'preview-page': () => ({ page, level, unsaved: [], standing: 'well' }) }),
    );
  const standing = () => document.querySelector('.kept-standing')?.textContent;
  const kept = keepAtLevel(threadPage, 'conversation');

  it('is told in a quiet line, in the page’s own words for a time', async () => {
    const { container } = openOn();
    await screen.findByTitle('Slack · Dana');
    expect(standing()).toBe(
      'The last 3 messages here are yours · Tuesday 14:51 · marked as read · with one person',
    );
    expect(screen.getByText('Tuesday 14:51').tagName).toBe('BDI');
    await expectAccessible(container);
  });

  it.each([
    [{ lastFrom: 'them', mineAtEnd: 0, readMark: 'unknown' }, 'The last message here is not yours'],
    [{ lastFrom: 'me', mineAtEnd: 1, readMark: 'unknown' }, 'The last message here is yours'],
    [{ lastFrom: 'me', readMark: 'sent' }, 'The last message here is yours · marked as sent'],
    [{ lastFrom: 'unknown', readMark: 'read' }, 'your last message: marked as read'],
    [{ lastFrom: 'unknown', lastAt: 0, readMark: 'unknown' }, expect.stringMatching(/^Today \d/)],
    [{ lastFrom: 'unknown', readMark: 'unknown' }, undefined],
  ] as const)('says nothing of what is unknown (%o)', async (thread, told) => {
    openOn({ ...slackPage, conversation: 'Dana', thread });
    await screen.findByTitle('Slack · Dana');
    expect(standing()).toEqual(told);
  });

  it('is not told below the level of the conversation', async () => {
    openOn(threadPage, 'page');
    await screen.findByTitle('Slack · design - Acme - Slack');
    expect(standing()).toBeUndefined();
  });

  it('is left out part by part before the press, and goes nowhere', async () => {
    const opened = openOn();
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    await expectAccessible(opened.container);
    fireEvent.click(screen.getByRole('checkbox', { name: 'marked as read' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Dana' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Page' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Dana' }));
    expect(screen.getByRole('checkbox', { name: 'Dana' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'Page' })).toHaveProperty('checked', false);
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'capture-moment')).toMatchObject([
      { context: withoutParts(kept, new Set(['readMark', 'title'])) },
    ]);
    expect(JSON.stringify(opened.asked)).not.toMatch(/"read"|Acme/);
  });

  it('is left out part by part after the press, and put back', async () => {
    const opened = openOn();
    await screen.findByTitle('Slack · Dana');
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    fireEvent.click(button('Change'));
    const box = screen.getByRole('checkbox', { name: 'The last 3 messages here are yours' });
    fireEvent.click(box);
    fireEvent.click(box);
    await waitFor(() =>
      expect(requestsOf(opened, 'change-moment')).toEqual([
        { id, change: { context: withoutPart(kept, 'lastFrom') } },
        { id, change: { context: kept } },
      ]),
    );
    expect(requestsOf(opened, 'set-site-level')).toEqual([]);
  });

  it('stays left out when the level is changed', async () => {
    const opened = openOn();
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Address' }));
    fireEvent.click(screen.getByRole('radio', { name: /The words I selected/ }));
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(requestsOf(opened, 'capture-moment')).toMatchObject([
      { context: withoutPart(keepAtLevel(threadPage, 'words'), 'address') },
    ]);
  });

  it('says so where a part that was left out is still in the log', async () => {
    const background = fakeBackground({
      'preview-page': () => ({
        page: threadPage,
        level: 'conversation',
        unsaved: [],
        standing: 'well',
      }),
      'change-moment': () => 'no_space',
    });
    open(background);
    await screen.findByTitle('Slack · Dana');
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    fireEvent.click(button('Change'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Address' }));
    await screen.findByText(/The disk is full/);
  });

  it('offers a kind that may fit: first, marked, and not chosen', async () => {
    const { container } = openOn();
    await screen.findByTitle('Slack · Dana');
    press();
    const offered = await screen.findByRole('radio', { description: 'May fit' });
    const names = screen.getAllByRole('radio').map((chip) => chip.parentElement?.textContent);
    expect(names.slice(0, 3)).toEqual(['Left on read', 'No reply', 'Left out']);
    expect(screen.getAllByRole('radio')[0]).toBe(offered);
    expect(offered).toHaveProperty('checked', false);
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('radio', { name: 'Left out' }));
    expect(screen.queryByRole('radio', { description: 'May fit' })).toBeNull();
  });

  it('offers none for a moment of being met, and none where the facts were left out', async () => {
    openOn();
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'marked as read' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /The last 3/ }));
    fireEvent.click(button('Done'));
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(screen.queryByRole('radio', { description: 'May fit' })).toBeNull();
    fireEvent.click(await undoButton());
    await screen.findByText('Taken back. Nothing was kept.');
    press('I felt met here');
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('offers a kind though the press came before the page was read', async () => {
    let answer: (preview: Preview) => void = () => {};
    const background = fakeBackground();
    const ask = ((name, request) =>
      name === 'preview-page'
        ? new Promise<Preview>((resolve) => (answer = resolve))
        : background.ask(name, request)) as Ask;
    open({ ...background, ask });
    press();
    await screen.findByText('Saved', { selector: '.saved-box p' });
    expect(screen.queryByRole('radio', { description: 'May fit' })).toBeNull();
    answer({ page: threadPage, level: 'conversation', unsaved: [], standing: 'well' });
    await screen.findByRole('radio', { description: 'May fit' });
  });
});
