import { parseArgs } from 'node:util';
import type { BrowserKind } from '../drive/find-browser.ts';

/** What was asked for on the command line. */
export interface Options {
  /** How often each thing is measured on each side. */
  readonly runs: number;
  readonly browsers: readonly BrowserKind[];
}

const fewestRuns = 15;
const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Throws, saying what can be asked for, where the arguments ask for something else. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '20' },
      browser: { type: 'string', multiple: true, default: [...kinds] },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < fewestRuns) {
    throw new Error(`--runs takes a whole number from ${fewestRuns}: fewer tell nothing`);
  }
  const unknown = values.browser.find((name) => !kinds.some((kind) => kind === name));
  if (unknown) throw new Error(`--browser takes ${kinds.join(' or ')}, not ${unknown}`);
  return { runs, browsers: kinds.filter((kind) => values.browser.includes(kind)) };
}
