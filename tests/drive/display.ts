import { execFile, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onOwnEnd } from './browser-process.ts';
import { xdotoolCombo } from './key-names.ts';
import { pictureFromWindowDump, toPng, type Picture } from './picture.ts';
import { notYet, waitUntil } from './wait-until.ts';
import { startWindowManager, startXServer, stopProcess } from './x-server.ts';

const run = promisify(execFile);

/** A screen of its own with a real keyboard and mouse, away from any person's desktop. */
export interface Display {
  /** The X display, such as `:99`. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Presses keys together: `alt+shift+d`, `Enter`, `shift+Tab`. */
  keys(combo: string): Promise<void>;
  /** Types text key by key. */
  type(text: string): Promise<void>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number, button?: MouseButton): Promise<void>;
  /** Brings the window of that process to the front and waits until it has the keyboard. */
  focusWindowOf(pid: number): Promise<void>;
  /** What the screen shows once it stands still, or after two seconds if something keeps moving. */
  picture(): Promise<Picture>;
  /** Writes such a picture to a PNG file. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export type MouseButton = 'left' | 'middle' | 'right';
type Xdotool = (...words: string[]) => Promise<string>;

const stillMs = 2000;
const alikeLooks = 4;
const buttons: Record<MouseButton, string> = { left: '1', middle: '2', right: '3' };

/** Starts a screen with a window manager. Needs Xvfb, openbox and xdotool. */
export async function startDisplay({ width = 1280, height = 800 } = {}): Promise<Display> {
  const folder = await mkdtemp(join(tmpdir(), 'drive-display-'));
  const children: ChildProcess[] = [];
  const forget = onOwnEnd(() => {
    children.forEach((child) => child.kill('SIGKILL'));
    rmSync(folder, { recursive: true, force: true });
  });
  const close = async (): Promise<void> => {
    for (const child of children.toReversed()) await stopProcess(child);
    forget();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const server = await startXServer(width, height, folder);
    children.push(server.process);
    const xdotool = xdotoolOn(server.name);
    children.push(await startWindowManager(server.name, folder, xdotool));
    return displayOn({ name: server.name, width, height, folder, xdotool, close });
  } catch (error) {
    await close();
    throw error;
  }
}

interface Started {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly folder: string;
  readonly xdotool: Xdotool;
  readonly close: () => Promise<void>;
}

function displayOn({ name, width, height, folder, xdotool, close }: Started): Display {
  const place = (x: number, y: number): string[] => [String(Math.round(x)), String(Math.round(y))];
  const picture = async (): Promise<Picture> =>
    pictureFromWindowDump(await stillDump(join(folder, 'Xvfb_screen0')));
  return {
    name,
    width,
    height,
    keys: async (combo) => void (await xdotool('key', '--clearmodifiers', xdotoolCombo(combo))),
    type: async (text) => void (await xdotool('type', '--clearmodifiers', '--', text)),
    move: async (x, y) => void (await xdotool('mousemove', ...place(x, y))),
    click: async (x, y, button = 'left') =>
      void (await xdotool('mousemove', ...place(x, y), 'click', buttons[button])),
    focusWindowOf: (pid) => focusWindowOf(pid, xdotool),
    picture,
    screenshot: async (path) => writeFile(path, toPng(await picture())),
    close,
  };
}

function xdotoolOn(display: string): Xdotool {
  return async (...words) => {
    const { stdout } = await run('xdotool', words, { env: { ...process.env, DISPLAY: display } });
    return stdout.trim();
  };
}

/** What a browser has painted reaches the screen a few frames later, so one look is too early. */
async function stillDump(file: string): Promise<Buffer> {
  let before = await readFile(file);
  let alike = 0;
  const patience = performance.now() + stillMs;
  return waitUntil('the screen to stand still', async () => {
    const now = await readFile(file);
    alike = now.equals(before) ? alike + 1 : 0;
    before = now;
    return alike >= alikeLooks || performance.now() > patience ? now : notYet('it moves');
  });
}

async function focusWindowOf(pid: number, xdotool: Xdotool): Promise<void> {
  await waitUntil(`the window of process ${pid} to have the keyboard`, async () => {
    const active = await xdotool('getactivewindow', 'getwindowpid').catch(() => 'none');
    if (active === String(pid)) return true;
    // The search fails while there is no such window, and a window may go between search and use.
    const search = ['search', '--onlyvisible', '--pid', String(pid), '--name', '.'];
    await xdotool(...search, 'windowactivate').catch(() => undefined);
    return notYet(`the active window belongs to ${active}`);
  });
}
