import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BrowserKind } from '../drive/find-browser.ts';

/** What a part of the package weighs, and may weigh, in bytes. */
export interface Weighed {
  readonly name: string;
  readonly size: number;
  readonly budget: number;
}

const kB = 1_000;

/** Weighs the build in `folder` as the browser loads it: unpacked. */
export function weigh(folder: string): Weighed[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  const size = (file: string): number => statSync(join(folder, file)).size;
  const sum = (some: Iterable<string>): number =>
    [...some].reduce((total, file) => total + size(file), 0);
  return [
    { name: 'background', size: size('background.js'), budget: 100 * kB },
    { name: 'scripts of the popup', size: sum(scriptsOf(folder, 'popup.html')), budget: 60 * kB },
    { name: 'read-page', size: size('read-page.js'), budget: 60 * kB },
    { name: 'whole package', size: sum(files), budget: 1_500 * kB },
  ];
}

export function buildOf(kind: BrowserKind): string {
  const folder = kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return new URL(`../../.output/${folder}`, import.meta.url).pathname;
}

/** Every script that a page loads before it runs: its own, and what those import. */
function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set([...html.matchAll(/(?:src|href|data-script)="\/([^"]+\.js)"/g)].map(first));
  // A set hands out what is added to it on the way.
  for (const script of found) {
    const text = readFileSync(join(folder, script), 'utf8');
    const imports = text.matchAll(/(?:^|[;}\n])(?:import|export)\b[^'"();]*['"](\.[^'"]+)['"]/g);
    for (const path of imports) found.add(posix.join(posix.dirname(script), first(path)));
  }
  if (found.size === 0) throw new Error(`${page} loads no script`);
  return found;
}

function first([, group = '']: RegExpExecArray): string {
  return group;
}
