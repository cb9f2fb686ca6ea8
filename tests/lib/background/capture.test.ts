import { describe, expect, it } from 'vitest';
import { type CaptureTools, captures } from '../../../lib/background/capture.ts';
import { unsavedMoments } from '../../../lib/background/unsaved.ts';
import { LogError } from '../../../lib/log/failure.ts';
import type { LogWriter } from '../../../lib/log/writer.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { setSiteLevel } from '../../../lib/settings/site-levels.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { slackPage } from '../../support/moments.ts';

const id = '3f0c0a52-9b0e-4c7e-8d57-0d6d1f0a9a01';
const tab = {
  id: 4,
  url: 'https://app.slack.com/client/T1/C2?x=1',
  title: 'design - Acme - Slack',
};
const reading = { title: 'design - Acme - Slack', service: 'Slack', conversation: 'design' };

function setUp(parts: Partial<CaptureTools> = {}) {
  const stored: Moment[] = [];
  const full = { now: false };
  const log = {
    add: async (moment: Moment) => {
      if (full.now) throw new LogError('no_space');
      stored.push(moment);
      return 'saved' as const;
    },
  } as unknown as LogWriter;
  const settings = memoryStore();
  const unsaved = unsavedMoments(memoryStore());
  const tools: CaptureTools = {
    log,
    standing: async () => 'well',
    unsaved,
    settings,
    tabInFront: async () => tab,
    readTab: async () => reading,
    now: () => 1_000,
    zone: () => 'Europe/Berlin',
    newId: () => id,
    ...parts,
  };
  return { capture: captures(tools), stored, settings, unsaved, full };
}

describe('a press in the popup', () => {
  it('keeps what was shown, and nothing above its level', async () => {
    const { capture, stored } = setUp();
    const context = { ...slackPage, level: 'site' as const };
    expect(await capture.fromPopup({ id, felt: 'met', at: 1_000, context })).toBe('saved');
    expect(stored).toEqual([
      {
        id,
        felt: 'met',
        at: 1_000,
        zone: 'Europe/Berlin',
        via: 'popup',
        context: { level: 'site', readFrom: 'page', host: 'app.slack.com', service: 'Slack' },
        revision: 1,
        changedAt: 1_000,
      },
    ]);
  });

  it('reads the page itself where the popup had not seen it yet', async () => {
    const { capture, stored } = setUp();
    await capture.fromPopup({ id, felt: 'dismissed', at: 1_000 });
    expect(stored[0]?.context).toMatchObject({ level: 'conversation', conversation: 'design' });
  });
});

describe('a press by keys or menu', () => {
  it('starts at the level that was chosen for the site', async () => {
    const { capture, stored, settings } = setUp();
    await setSiteLevel(settings, 'app.slack.com', 'nothing');
    await capture.fromKeys(tab);
    expect(stored[0]).toMatchObject({
      via: 'keys',
      felt: 'dismissed',
      context: { level: 'nothing' },
    });
  });

  const words = { title: 'A', words: 'moving on' };

  it('keeps the words the menu was opened on beside what the level of the site keeps', async () => {
    const { capture, stored, settings } = setUp({ readTab: async () => words });
    await setSiteLevel(settings, 'app.slack.com', 'nothing');
    await capture.fromMenu(tab, { frameId: 0, words: 'moving on' });
    expect(stored[0]?.context).toEqual({
      level: 'nothing',
      readFrom: 'none',
      words: 'moving on',
      wordsCut: false,
    });
  });

  it('keeps no words that the page itself does not give, since they may be an editor’s', async () => {
    const { capture, stored } = setUp();
    await capture.fromMenu(tab, { frameId: 0, words: 'half of my draft' });
    expect(JSON.stringify(stored)).not.toContain('draft');
  });

  it('reads the words of a frame in that frame', async () => {
    const asked: (number | undefined)[] = [];
    const { capture, stored } = setUp({
      readTab: async (_tab, frameId) => {
        asked.push(frameId);
        return frameId === 7 ? words : reading;
      },
    });
    await capture.fromMenu(tab, { frameId: 7, words: 'moving on' });
    expect(asked).toEqual([undefined, 7]);
    expect(stored[0]?.context).toMatchObject({ conversation: 'design', words: 'moving on' });
  });

  it('takes the browser’s word where no page can be read, cut to size', async () => {
    const { capture, stored } = setUp({ readTab: () => Promise.reject(new Error('no')) });
    await capture.fromMenu(tab, { frameId: 0, words: 'x'.repeat(3_000) });
    expect(stored[0]?.context).toMatchObject({
      readFrom: 'tab',
      words: 'x'.repeat(2_000),
      wordsCut: true,
    });
  });

  it.each([
    ['lets no script in', { readTab: () => Promise.reject(new Error('Cannot access')) }],
    ['answers what was not agreed', { readTab: async () => ({ title: 5 }) }],
    ['answers nothing', { readTab: async () => undefined }],
  ])('keeps what the tab tells of a page that %s', async (_title, parts) => {
    const { capture, stored } = setUp(parts);
    await capture.fromKeys(tab);
    expect(stored[0]?.context).toEqual({
      level: 'conversation',
      readFrom: 'tab',
      host: 'app.slack.com',
      service: 'Slack',
      title: 'design - Acme - Slack',
      address: 'https://app.slack.com/client/T1/C2',
    });
  });

  it('is logged also where there is no tab at all', async () => {
    const { capture, stored } = setUp({ tabInFront: async () => undefined });
    expect(await capture.fromKeys(undefined)).toBe('saved');
    expect(stored[0]?.context).toEqual({ level: 'page', readFrom: 'none' });
  });
});

describe('a press that cannot be saved', () => {
  it('says why, waits in memory, and is saved as the same moment when it is tried again', async () => {
    const { capture, stored, unsaved, full } = setUp();
    full.now = true;
    const context = { ...slackPage };
    expect(await capture.fromPopup({ id, felt: 'dismissed', at: 1_000, context })).toBe('no_space');
    expect((await capture.preview()).unsaved).toMatchObject([
      { id, at: 1_000, context, failure: 'no_space' },
    ]);
    expect(await capture.retry(id)).toBe('no_space');
    expect(await unsaved.all()).toHaveLength(1);
    full.now = false;
    expect(await capture.retry(id)).toBe('saved');
    expect(stored.map((moment) => [moment.id, moment.at])).toEqual([[id, 1_000]]);
    expect(await unsaved.all()).toEqual([]);
  });

  it('says so where there is nothing to try again', async () => {
    expect(await setUp().capture.retry(id)).toBe('not_found');
  });
});
