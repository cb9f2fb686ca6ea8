import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { findProgram } from './find-program.ts';

/** A browser this machine may have, and how to look for it and start it without a screen. */
export interface TestBrowser {
  name: string;
  find(): Promise<string | undefined>;
  launch(executablePath: string): Promise<Browser>;
}

/** What keeps Chromium from talking to anybody but the page. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

/** The browsers the self-checks use, plain and without an extension. */
export const TEST_BROWSERS: readonly TestBrowser[] = [
  {
    name: 'Chromium',
    find: () => findProgram('chromium', 'chromium-browser', 'google-chrome'),
    launch: (executablePath) => launch({ executablePath, args: CHROMIUM_FLAGS }),
  },
  {
    name: 'Firefox',
    find: () => findProgram('firefox', 'firefox-esr'),
    launch: (executablePath) => launch({ browser: 'firefox', executablePath }),
  },
];
