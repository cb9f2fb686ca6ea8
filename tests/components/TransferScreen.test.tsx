import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { imports } from '../../lib/background/imports.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { requests } from '../../lib/messages/requests.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { fadeProgress } from '../../lib/settings/fade-progress.ts';
import { exportFile } from '../../lib/transfer/export-file.ts';
import { readLastBackup } from '../../lib/settings/last-backup.ts';
import { aLog } from '../support/a-log.ts';
import { expectAccessible } from '../support/axe.ts';
import { fakeLog, now } from '../support/fake-log.ts';
import { aMoment } from '../support/moments.ts';
import { openOptions } from '../support/options-page.tsx';
import { momentWords } from '../support/transfer.ts';
import { transferTools } from '../support/transfer-tools.ts';

beforeEach(() => {
  history.replaceState({ name: 'transfer' }, '');
  // The page's own has no streams.
  Object.assign(globalThis, { Blob: NodeBlob });
});

/** The screen over a real log, with the background's own way of bringing records in. */
async function openTransfer(stored: readonly Moment[] = []) {
  const log = aLog(() => now);
  for (const moment of stored) await log.writer.add(moment);
  const transfer = transferTools(log.reader);
  const bringing = imports({
    log: log.store,
    store: transfer.store,
    announce: () => {},
    fadeProgress: fadeProgress(transfer.store, () => now),
    now: () => now,
  });
  const outcome = (work: Promise<void>) => work.then(() => 'saved' as const, failureOf);
  const answers: Record<string, (request: never) => unknown> = {
    'begin-import': (request) => outcome(bringing.begin(request)),
    'import-records': (request) => outcome(bringing.put(request)),
    'finish-import': ({ id }: { id: string }) => outcome(bringing.finish(id)),
    'undo-import': ({ id }: { id: string }) => bringing.takeBack(id).catch(failureOf),
  };
  const ask: Ask = async (name, request) => {
    expect(requests[name].safeParse(request).success).toBe(true);
    return answers[name]?.(request as never) as never;
  };
  const page = openOptions([], { ask, reader: log.reader, transfer });
  await screen.findByRole('heading', { name: 'Backup and moving' });
  const ids = async () => (await log.reader.newest('kept', 1_000)).moments.map(({ id }) => id);
  return { ...page, log, transfer, ids };
}

/** The button of this name, once it can be pressed. */
async function ready(name: string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  return button;
}

function choose(...files: Blob[]) {
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
}

async function fileWith(moments: readonly Moment[], passphrase?: string): Promise<Blob> {
  const { reader } = fakeLog(moments);
  const tools = { reader, words: momentWords, now: () => now, passphrase };
  return exportFile(passphrase ? 'age' : 'json', tools);
}

function text(file: string): Blob {
  return new NodeBlob([file]) as unknown as Blob;
}

describe('backup and moving', () => {
  it('is accessible, and no field is kept by the browser', async () => {
    const { container } = await openTransfer();
    await screen.findByText('There is no backup yet.');
    await expectAccessible(container);
    for (const field of container.querySelectorAll('input')) {
      expect(field.getAttribute('autocomplete')).toBe('off');
    }
  });

  it('is reached from the settings', async () => {
    history.replaceState({ name: 'settings' }, '');
    openOptions([]);
    const section = screen.getByRole('region', { name: 'Backup and moving' });
    fireEvent.click(within(section).getByRole('button', { name: 'Open' }));
    expect(await screen.findByRole('heading', { name: 'Make a backup' })).toBeTruthy();
  });

  it.each([
    ['short', 'short', 'This needs 10 characters or more.'],
    ['a long passphrase', 'a long passphrasf', 'The two are not the same.'],
  ])('makes no backup with "%s" and "%s"', async (passphrase, again, told) => {
    const { transfer } = await openTransfer();
    fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: passphrase } });
    fireEvent.input(screen.getByLabelText('The same once more'), { target: { value: again } });
    fireEvent.click(await ready('Make the backup'));
    expect(await screen.findByText(told)).toBeTruthy();
    expect(transfer.saved).toEqual([]);
  });

  it('makes a locked backup under a neutral name, remembers when, and forgets the passphrase', async () => {
    const { transfer } = await openTransfer([aMoment()]);
    const make = await ready('Make the backup');
    for (const label of ['Passphrase', 'The same once more']) {
      fireEvent.input(screen.getByLabelText(label), { target: { value: 'four words or five' } });
    }
    fireEvent.click(make);
    await screen.findByText(/^The backup is in your downloads/, {}, { timeout: 30_000 });
    expect(transfer.saved.map(({ name }) => name)).toEqual(['notes-2026-11-23.age']);
    expect((await transfer.saved[0]?.file.text())?.slice(0, 21)).toBe('age-encryption.org/v1');
    expect(await readLastBackup(transfer.store)).toBe(now);
    expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
  }, 40_000);

  it.each([
    ['JSON', 'notes-2026-11-23.json', '{"format":"noticed"'],
    ['Markdown notes', 'notes-2026-11-23.zip', 'PK'],
    ['Table (CSV)', 'notes-2026-11-23.csv', '\ufeffid,at'],
    ['Journal for Day One', 'notes-2026-11-23.zip', 'PK'],
  ])('saves the log as "%s"', async (format, name, start) => {
    const { transfer } = await openTransfer([aMoment()]);
    fireEvent.click(screen.getByText('More formats'));
    fireEvent.click(await ready(`Save as ${format}`));
    await screen.findByText(`The file is in your downloads: ${name}.`);
    const bytes = new Uint8Array((await transfer.saved[0]?.file.arrayBuffer()) ?? []);
    const told = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(0, 40));
    expect(told.startsWith(start)).toBe(true);
  });
});

describe('bringing in a file', () => {
  it('tells what would come in, brings it in, and takes it back', async () => {
    const [here, one, two] = [aMoment(), aMoment(), aMoment()];
    const { container, ids, transfer } = await openTransfer([here]);
    choose(await fileWith([here, one, two]));
    expect(await screen.findByText('New moments: 2')).toBeTruthy();
    expect(screen.getByText('Here already, and the same: 1')).toBeTruthy();
    await expectAccessible(container);
    expect(await ids()).toEqual([here.id]);

    fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
    await screen.findByText('Brought in: 2. You can take it back below, for 30 days.');
    expect((await ids()).toSorted()).toEqual([here.id, one.id, two.id].toSorted());
    expect(transfer.reloads()).toBe(0);

    fireEvent.click(await screen.findByRole('button', { name: /^Take back what came in on/ }));
    await screen.findByText('Taken back.');
    expect(await ids()).toEqual([here.id]);
    expect(screen.queryByRole('button', { name: /^Take back what/ })).toBeNull();
  });

  it('is put away with "Not now", and nothing came in', async () => {
    const { ids } = await openTransfer();
    choose(await fileWith([aMoment()]));
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(await screen.findByLabelText('Choose a file')).toBeTruthy();
    expect(await ids()).toEqual([]);
  });

  it('asks for the passphrase of a locked file until it opens', async () => {
    await openTransfer();
    choose(await fileWith([aMoment()], 'four words or five'));
    await screen.findByText('This file is locked.');
    const field = () =>
      within(screen.getByRole('region', { name: 'Bring in a file' })).getByLabelText('Passphrase');
    fireEvent.input(field(), { target: { value: 'another passphrase' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    await screen.findByText('This passphrase does not open the file.', {}, { timeout: 20_000 });
    fireEvent.input(field(), { target: { value: 'four words or five' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    expect(await screen.findByText('New moments: 1', {}, { timeout: 20_000 })).toBeTruthy();
  }, 60_000);

  it('asks how the entries of a diary felt before it brings them in', async () => {
    const { log } = await openTransfer();
    choose(text('entryDate,entryContent\n2024-05-01,Ana listened to me.\n2024-05-02,\n'));
    expect(await screen.findByText('It is from: Presently')).toBeTruthy();
    expect(screen.getByText('Number 2: it has no words')).toBeTruthy();
    const bring = screen.getByRole('button', { name: 'Bring in' });
    expect(bring).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByLabelText('Felt met'));
    await waitFor(() => expect(bring).toHaveProperty('disabled', false));
    fireEvent.click(bring);
    await screen.findByText(/^Brought in: 1\./);
    const { moments } = await log.reader.newest('kept', 5);
    expect(moments.map(({ felt, facts, via }) => [felt, facts, via])).toEqual([
      ['met', 'Ana listened to me.', 'import'],
    ]);
  });

  it('says why a file is not taken', async () => {
    const { container } = await openTransfer();
    choose(text('{"hello": "world"}'));
    expect(await screen.findByText('This is not a file that can be read here.')).toBeTruthy();
    await expectAccessible(container);
  });
});

describe('a summary to print', () => {
  it('holds what is chosen, nobody else’s words unless they are asked for, and is printed', async () => {
    history.replaceState({ name: 'summary' }, '');
    const moment = aMoment({
      at: now - 3_600_000,
      facts: 'They went on to colours.',
      reflection: { reframe: 'I said what I think.', next: 'let_be' },
    });
    const { log, container } = { ...openOptions([moment]) };
    const page = await waitFor(() => {
      const found = container.querySelector('.summary-page');
      if (!found) throw new Error('no page');
      return found as HTMLElement;
    });
    expect(log.moments.size).toBe(1);
    expect(page.textContent).toContain('They went on to colours.');
    expect(page.textContent).toContain('I said what I think.');
    expect(page.textContent).not.toContain('moving on to colours');
    expect(page.textContent).not.toContain('#design');
    await expectAccessible(container);
    fireEvent.click(screen.getByLabelText('Other people’s words'));
    await waitFor(() => expect(page.textContent).toContain('moving on to colours'));
    fireEvent.click(screen.getByLabelText('What happened'));
    await waitFor(() => expect(page.textContent).not.toContain('They went on'));
    fireEvent.click(screen.getByRole('button', { name: 'Include none' }));
    await waitFor(() => expect(container.querySelector('.summary-page')).toBeNull());
  });
});
