import { describe, expect, it } from 'vitest';
import { aLog } from '../../support/a-log.ts';
import { given } from '../../support/transfer.ts';
import { serve } from '../../../lib/transfer/serve.ts';
import type { Report } from '../../../lib/transfer/jobs.ts';
import ar from '../../../locales/transfer/ar.json' with { type: 'json' };
import de from '../../../locales/transfer/de.json' with { type: 'json' };
import en from '../../../locales/transfer/en.json' with { type: 'json' };
import { refusals } from '../../../lib/transfer/refusal.ts';
import { hostileFiles } from './hostile-files.ts';

const files = await hostileFiles();

/** What the worker of the page says of a file, in the end. */
async function look(file: Blob): Promise<Report> {
  const { reader } = aLog();
  const reports: Report[] = [];
  const take = serve({ reader, now: () => given.now, report: (report) => reports.push(report) });
  await take({ do: 'look', file, given, passphrase: 'a passphrase' });
  const last = reports.at(-1);
  if (!last) throw new Error('no report');
  return last;
}

describe('hostile files', () => {
  it('are two hundred and more, each another', () => {
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length);
  });

  it.each(files)('$what is refused, and nothing else happens', async ({ file, refused }) => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const report = await look(file);
    expect(report.is === 'refused' ? report.refusal : report).toBeOneOf([...refused]);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });

  it.each([
    ['en', en],
    ['de', de],
    ['ar', ar],
  ])('have a sentence for each refusal in "%s"', (_tag, words) => {
    expect(Object.keys(words.refusals)).toEqual([...refusals]);
  });
});
