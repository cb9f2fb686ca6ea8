import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { notYet, waitUntil } from './wait-until.ts';

// No key bindings of the window manager's own, so that every key reaches the browser; windows fill
// the screen and have no frame, so that a place on the page is easy to find and the same each run.
const windowManagerSettings = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number></desktops>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized></application>
  </applications>
</openbox_config>
`;

/** A screen in memory, kept as a window dump in `folder`. */
export interface XServer {
  readonly process: ChildProcess;
  readonly name: string;
}

/** Starts Xvfb on a display number that it finds free itself. */
export async function startXServer(
  width: number,
  height: number,
  folder: string,
): Promise<XServer> {
  const screen = ['-screen', '0', `${width}x${height}x24`, '-fbdir', folder];
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', ...screen, '-nocursor', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await firstLine(child, child.stdio[3] as Readable);
  return { process: child, name: `:${number}` };
}

/** Starts openbox on that display and waits until it manages the windows there. */
export async function startWindowManager(
  display: string,
  folder: string,
  xdotool: (...words: string[]) => Promise<string>,
): Promise<ChildProcess> {
  const settings = join(folder, 'openbox.xml');
  await writeFile(settings, windowManagerSettings);
  const child = spawn('openbox', ['--sm-disable', '--config-file', settings], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`openbox ended with ${code} instead of managing ${display}`);
  });
  // xdotool can tell the number of desktops only when a window manager has set it.
  const manages = waitUntil('openbox to manage the screen', () =>
    xdotool('get_num_desktops').catch((error: unknown) => notYet(String(error))),
  );
  failed.catch(() => undefined);
  await Promise.race([manages, failed]);
  return child;
}

/** Ends a process and waits until it is gone. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function firstLine(child: ChildProcess, stream: Readable): Promise<string> {
  const line = once(stream, 'data').then(([data]) => String(data).trim());
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code} instead of starting`);
  });
  failed.catch(() => undefined);
  return Promise.race([line, failed]);
}
