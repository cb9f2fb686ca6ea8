/**
 * `npm run context-report`: every page in this folder read by the built script in a real browser, and
 * told beside its truth. `-- --browser firefox` chooses the browser; further words are folders of pages.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../drive/install-missing.ts';
import { type Field, judge, type Judged, type Verdict } from './judge.ts';
import { pagesIn } from './page-file.ts';
import { startPageReader } from './reader.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folders =
  positionals.length > 0
    ? positionals
    : ['recorded', 'built'].map((name) => new URL(name, import.meta.url).pathname);

await ensureInstalled([kind === 'firefox' ? 'firefox-esr' : 'chromium']);
const pages = (await Promise.all(folders.map(pagesIn))).flat();
const reader = await startPageReader(kind);
const total: Record<Field, Record<Verdict, number>> = Object.create(null);
let wrong = 0;
for (const page of pages) {
  const { reading, changes, ms } = await reader.read(page);
  const judged = judge(reading, page);
  for (const { field, verdict } of judged) {
    total[field] ??= { right: 0, unknown: 0, wrong: 0 };
    total[field][verdict] += 1;
  }
  wrong += judged.filter(({ verdict }) => verdict === 'wrong').length + changes;
  console.log(`${page.name} (${page.origin}, ${ms.toFixed(0)} ms)${changes ? ' CHANGED' : ''}`);
  for (const each of judged.filter(({ verdict }) => verdict !== 'right')) console.log(lineOf(each));
  if (judged.some(({ verdict }) => verdict !== 'right'))
    console.log(`    how: ${reading?.how ?? 'by its service'}`);
}
await reader.close();

console.log(`\n${'field'.padEnd(18)} right  unknown  wrong   in ${kind}, ${pages.length} pages`);
for (const [field, { right, unknown, wrong: wrongs }] of Object.entries(total)) {
  console.log(
    `${field.padEnd(18)} ${String(right).padStart(5)} ${String(unknown).padStart(8)} ${String(wrongs).padStart(6)}`,
  );
}
process.exitCode = wrong > 0 ? 1 : 0;

function lineOf({ field, verdict, told, truth }: Judged): string {
  return `  ${verdict === 'wrong' ? 'WRONG' : 'unknown'} ${field}: told ${told ?? 'nothing'}, truth ${truth ?? 'unknown'}`;
}
