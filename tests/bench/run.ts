/**
 * `npm run bench`: Noticed beside an extension that does as little as a press can be (`limit/`), in
 * both real browsers, as ratios. Ends with an error where a ratio or a size misses its aim.
 *
 *     npm run bench -- --runs 40 --browser firefox
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from '../drive/find-browser.ts';
import { ensureInstalled } from '../drive/install-missing.ts';
import { busyMachine, legend } from './legend.ts';
import { readOptions } from './options.ts';
import { startPair } from './pair.ts';
import { benchMoving } from './moving.ts';
import { comparePopups, comparePopupsByKeys } from './popup.ts';
import { comparePresses, comparePressesByKeys } from './press.ts';
import { compareReadings } from './reading.ts';
import { tellRecords } from './records.ts';
import { reportComparisons, reportSizes } from './report.ts';
import { buildOf, weigh } from './sizes.ts';
import { visitInTurns } from './visits.ts';

const root = new URL('../..', import.meta.url).pathname;
const secondsPerRun = 10;
/** How many moments are moved out of one log and into another. */
const wholeLog = 100_000;

const { runs, browsers } = readOptions(process.argv.slice(2));
await ensureInstalled(['chromium', 'firefox-esr', 'xvfb', 'openbox', 'xdotool']);
const misses: string[] = [];
for (const kind of browsers) {
  console.log(
    `\n── ${kind}: ${runs} runs, about ${Math.ceil((runs * secondsPerRun) / 60)} minutes`,
  );
  await build(kind);
  const missed = [...(await bench(kind)), ...(await benchMoving(kind, wholeLog))];
  misses.push(...missed.map((miss) => `${kind}, ${miss}`));
}
console.log(legend);
console.log(misses.length === 0 ? '\nEvery aim is met.' : `\nMissed:\n  ${misses.join('\n  ')}`);
process.exitCode = misses.length === 0 ? 0 : 1;

async function bench(kind: BrowserKind): Promise<string[]> {
  const busyBefore = busyMachine();
  const readings = await compareReadings(kind, runs);
  const pair = await startPair(kind);
  try {
    const visits = await visitInTurns(pair, runs);
    const byKeys = [
      ...(await comparePopupsByKeys(pair, runs)),
      ...(await comparePressesByKeys(pair, runs)),
    ];
    console.log(`${pair.version}. ${await tellRecords(pair)} ${busyBefore ?? ''}\n`);
    return [
      ...reportComparisons([
        ...comparePopups(visits),
        ...comparePresses(visits),
        ...byKeys,
        ...readings.comparisons,
      ]),
      ...readings.misses,
      ...reportSizes(weigh(buildOf(kind))),
    ];
  } finally {
    await pair.close();
  }
}

function build(kind: BrowserKind): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(
    process.execPath,
    [wxt, 'build', '-b', kind === 'chromium' ? 'chrome' : 'firefox'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build for ${kind} ended with ${code}`)),
    );
  });
}
