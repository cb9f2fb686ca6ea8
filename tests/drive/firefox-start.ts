import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import puppeteer, { type Browser } from 'puppeteer-core';
import { killGroup, onOwnEnd } from './browser-process.ts';
import type { LaunchOptions } from './driven-browser.ts';
import { findBrowser } from './find-browser.ts';
import { writePrefs } from './firefox-prefs.ts';

/** A running Firefox; the extension is not in it yet. */
export interface StartedFirefox {
  readonly child: ChildProcess;
  readonly browser: Browser;
}

const startMs = 60_000;
const answerMs = 60_000;

/**
 * Starts Firefox with that profile. Puppeteer only connects: when it starts Firefox itself, it sets
 * preferences back at the end, and with them what an extension was installed as.
 */
export async function startFirefox(
  options: LaunchOptions,
  folder: string,
): Promise<StartedFirefox> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox is installed (see ensureInstalled)');
  await writePrefs(folder, options);

  const { display, visible = false } = options;
  const child = spawn(
    executablePath,
    [
      '--profile',
      folder,
      '--no-remote',
      '--new-instance',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--width=1280',
      '--height=800',
      ...(display || visible ? [] : ['--headless']),
      ...(options.extraArgs ?? []),
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...(display ? { DISPLAY: display.name, GDK_BACKEND: 'x11' } : {}) },
    },
  );
  child.once(
    'exit',
    onOwnEnd(() => killGroup(child)),
  );

  try {
    const address = await debuggingAddress(child);
    const browser = await puppeteer.connect({
      browserWSEndpoint: `${address}/session`,
      protocol: 'webDriverBiDi',
      defaultViewport: null,
      protocolTimeout: answerMs,
    });
    return { child, browser };
  } catch (error) {
    killGroup(child);
    throw error;
  }
}

/** Where Firefox says on its error output that it listens. */
async function debuggingAddress(child: ChildProcess): Promise<string> {
  const output = child.stdio[2] as Readable;
  const lines = createInterface({ input: output });
  const said: string[] = [];
  const timer = AbortSignal.timeout(startMs);
  const found = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const address = /^WebDriver BiDi listening on (ws:\/\/\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
      else said.push(line);
    });
  });
  const failed = Promise.race([once(child, 'exit'), once(timer, 'abort')]).then(() => {
    throw new Error(`Firefox did not start listening. It said: ${said.slice(-10).join(' | ')}`);
  });
  failed.catch(() => undefined);
  try {
    return await Promise.race([found, failed]);
  } finally {
    // The pipe has to be read on, or Firefox would stop when it is full.
    lines.close();
    output.resume();
  }
}
