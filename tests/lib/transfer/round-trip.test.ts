import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../lib/moment/moment.ts';
import { exportFile } from '../../../lib/transfer/export-file.ts';
import { lockedFile } from '../../../lib/transfer/formats/age-file.ts';
import { csvColumns } from '../../../lib/transfer/formats/own-csv.ts';
import { readCsv } from '../../../lib/transfer/csv-text.ts';
import { recognise, recogniseOpened } from '../../../lib/transfer/recognise.ts';
import { textsInZip } from '../../../lib/transfer/zip-file.ts';
import { fakeLog } from '../../support/fake-log.ts';
import {
  allFound,
  anyLog,
  anyMoment,
  given,
  momentWords,
  noon,
  recordsOf,
} from '../../support/transfer.ts';

type Log = typeof anyLog extends fc.Arbitrary<infer Value> ? Value : never;

function toolsFor({ moments, people, checkIns }: Log) {
  const log = fakeLog(moments, people);
  log.checkIns.push(...checkIns);
  return { reader: log.reader, words: momentWords, now: () => noon };
}

function byId(records: readonly { id: string }[]) {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

async function sourceOf(file: Blob) {
  const found = await recognise(file, given);
  if (found.locked) throw new Error('locked');
  return found.source;
}

const everything = ({ moments, people, checkIns }: Log) =>
  byId([...moments, ...people, ...checkIns]);

describe('a file of ours', () => {
  it('gives the same log, as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const source = await sourceOf(await exportFile('json', toolsFor(log)));
        expect(source.name).toBe('json');
        const records = recordsOf(await allFound(source)).map(({ record }) => record);
        expect(byId(records)).toEqual(everything(log));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same log, as JSON that another tool laid out anew', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const text = await (await exportFile('json', toolsFor(log))).text();
        const anew = `\ufeff${JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n')}`;
        const records = recordsOf(await allFound(await sourceOf(new Blob([anew]))));
        expect(byId(records.map(({ record }) => record))).toEqual(everything(log));
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same log, locked, and none without its passphrase', async () => {
    const [log] = fc.sample(anyLog, { numRuns: 1, seed: 7 });
    if (!log) throw new Error('no log');
    const passphrase = 'correct horse battery staple';
    const file = await exportFile('age', { ...toolsFor(log), passphrase });
    expect(await recognise(file, given)).toEqual({ locked: true });
    const locked = await lockedFile(file);
    expect(locked.work).toBe(18);
    const source = await recogniseOpened(await locked.unlock(passphrase));
    const records = recordsOf(await allFound(source)).map(({ record }) => record);
    expect(byId(records)).toEqual(everything(log));
    await expect(locked.unlock('another')).rejects.toThrow('wrong_passphrase');
  }, 60_000);
});

/** The moments that people read elsewhere: what was deleted is not among them. */
const shown = (log: Log) => log.moments.filter(({ deletedAt }) => deletedAt === undefined);

describe('a table', () => {
  it('has a line for each moment, and nothing that a spreadsheet would calculate', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const text = await (await exportFile('csv', toolsFor(log))).text();
        const { names, rows } = readCsv(text);
        expect(names).toEqual([...csvColumns]);
        expect(new Set(rows.map((row) => row.get('id')))).toEqual(
          new Set(shown(log).map((moment) => moment.id)),
        );
        const dangerous = rows
          .flatMap((row) => [...row.values()])
          .filter((cell) => /^[=+\-@\t\r]/.test(cell));
        expect(dangerous).toEqual([]);
        const facts = new Map(rows.map((row) => [row.get('id'), row.get('facts')]));
        for (const moment of shown(log)) {
          const told = facts.get(moment.id)?.replace(/^'(?=[=+\-@\t\r])/, '');
          expect(told).toBe(moment.facts?.trim() ?? '');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a folder of notes', () => {
  it('has a file for each moment, with its properties and its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const zip = await exportFile('markdown', toolsFor(log));
        const files = textsInZip(new Uint8Array(await zip.arrayBuffer()), () => true);
        expect(files.length).toBe(shown(log).length);
        expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
        for (const moment of shown(log)) {
          const note = files.find(({ text }) => text.includes(`id: "${moment.id}"`))?.text ?? '';
          expect(note.startsWith('---\n')).toBe(true);
          expect(note).toContain(moment.facts?.trim() ?? '');
          expect(note).toContain(`felt: "${moment.felt}"`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a journal for Day One', () => {
  it('is known again by the ids of its moments, their seconds and their feeling', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMoment, { minLength: 1, maxLength: 5 }), async (moments) => {
        const log = { moments: onlyKept(moments), people: [], checkIns: [] };
        const source = await sourceOf(await exportFile('day_one', toolsFor(log)));
        expect(source.name).toBe('day_one');
        const records = recordsOf(await allFound(source)).map(({ record }) => record as Moment);
        const told = ({ id, at, felt }: Moment) => `${id} ${Math.floor(at / 1_000)} ${felt}`;
        expect(new Set(records.map(told))).toEqual(new Set(log.moments.map(told)));
      }),
      { numRuns: 60 },
    );
  });
});

function onlyKept(moments: Moment[]): Moment[] {
  const unique = [
    ...new Map(structuredClone(moments).map((moment) => [moment.id, moment])).values(),
  ];
  for (const moment of unique) delete moment.deletedAt;
  return unique;
}
