import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TEST_BROWSERS } from './browsers.ts';
import type { LiveMessenger } from './live-messenger.ts';
import { until } from './waiting.ts';

/** What is to be checked, and how its page tells what it shows. */
export interface Checked {
  name: string;
  whyItCannotRun(): Promise<string | undefined>;
  start(): Promise<LiveMessenger>;
  /** Author, text and whether it is Mira's, of each message in the open conversation. */
  messages(page: Page): Promise<(string | boolean)[][]>;
  /** The title of the page when this conversation is open. */
  title(conversation: string): string;
  processes: number;
}

/** Checks in each installed browser that a messenger does what `LiveMessenger` promises. */
export async function selfCheck(checked: Checked): Promise<void> {
  const reason = await checked.whyItCannotRun();
  if (reason) console.warn(`Skipped: ${reason}`);
  for (const browser of TEST_BROWSERS) {
    const path = await browser.find();
    if (!path) console.warn(`Skipped: ${browser.name} is not installed.`);
    describe.skipIf(reason || !path)(`${checked.name} in ${browser.name}`, () => {
      checkIn(() => browser.launch(path ?? ''), checked);
    });
  }
}

function checkIn(
  launch: () => Promise<Browser>,
  { start, messages, title, processes }: Checked,
): void {
  let temp: string | undefined;
  let live: LiveMessenger;
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    temp = await mkdtemp(join(tmpdir(), 'noticed-self-check-'));
    vi.stubEnv('TMPDIR', temp);
    live = await start().finally(() => vi.unstubAllEnvs());
    browser = await launch();
    page = await browser.newPage();
    await live.signIn(page);
  });

  afterAll(async () => {
    await browser?.close();
    await live?.close();
    if (temp) await rm(temp, { recursive: true, force: true });
  });

  it('shows Mira the group after she signed in', async () => {
    expect(await page.title()).toBe(title(live.group));
  });

  it('shows what the others say in the group', async () => {
    const { dana, tomas } = live.people;
    await dana.say(live.group, 'Mockups are in the shared folder: <first> & "second".');
    await tomas.say(live.group, "I like the 'second' one.");
    await until('the second message', async () => (await messages(page)).length === 2);
    expect(await messages(page)).toEqual([
      [dana.name, 'Mockups are in the shared folder: <first> & "second".', false],
      [tomas.name, "I like the 'second' one.", false],
    ]);
  });

  it('sends what Mira types, as her own', async () => {
    // Ends in what a messenger may offer to complete, so that Enter would not have sent it.
    const text = 'A third idea, for @to';
    await live.say(page, text);
    expect((await messages(page)).at(-1)).toEqual([live.credentials.name, text, true]);
    const { heard } = live.people.tomas;
    await until('Tomas to hear it', () => heard.some((message) => message.text === text));
    expect(heard.at(-1)).toEqual({ from: live.credentials.name, target: live.group, text });
  });

  it('opens a conversation when somebody writes to Mira alone', async () => {
    const { dana } = live.people;
    await dana.say(live.credentials.name, 'Busy week.');
    await live.openConversation(page, dana.name);
    await live.say(page, 'Any time works for me.');
    expect(await messages(page)).toEqual([
      [dana.name, 'Busy week.', false],
      [live.credentials.name, 'Any time works for me.', true],
    ]);
    expect(await page.title()).toBe(title(dana.name));
    await until('Dana to hear it', () => dana.heard.some(({ target }) => target === dana.name));
  });

  it('goes back to the group, where nothing has been lost', async () => {
    await live.openConversation(page, live.group);
    expect(await messages(page)).toHaveLength(3);
    expect(await page.title()).toBe(title(live.group));
  });

  it('can be signed in to again from the same page', async () => {
    await live.signIn(page);
    await live.say(page, 'Back again.');
    expect(await messages(page)).toHaveLength(4);
    // A messenger may leave out who is speaking when it is still the same person.
    expect((await messages(page)).at(-1)?.slice(1)).toEqual(['Back again.', true]);
  });

  it('says which message the server refused', async () => {
    await expect(live.people.dana.say('nobody_there', 'Hello?')).rejects.toThrow(
      'The server refused',
    );
  });

  it('leaves no process and no file once closed, even with the page still open', async () => {
    expect(live.pids).toHaveLength(processes);
    expect(live.pids.every(isRunning)).toBe(true);
    expect(await readdir(temp ?? '')).toHaveLength(1);
    await live.close();
    expect(live.pids.some(isRunning)).toBe(false);
    expect(await readdir(temp ?? '')).toEqual([]);
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
