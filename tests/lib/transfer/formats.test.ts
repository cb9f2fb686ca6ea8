import { zipSync, strToU8 } from 'fflate';
import lz from 'lz-string';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../lib/moment/moment.ts';
import { recognise } from '../../../lib/transfer/recognise.ts';
import type { Found } from '../../../lib/transfer/record.ts';
import type { SourceName } from '../../../lib/transfer/source.ts';
import { allFound, given } from '../../support/transfer.ts';

async function read(file: Blob | string) {
  const blob = typeof file === 'string' ? new Blob([file]) : file;
  const found = await recognise(blob, given);
  if (found.locked) throw new Error('locked');
  return { source: found.source, found: await allFound(found.source) };
}

function momentIn(found: Found | undefined): Moment {
  if (!found || 'problem' in found) throw new Error(`no moment: ${found?.problem}`);
  return found.carried.record as Moment;
}

const json = (value: unknown) => JSON.stringify(value);

const thought = {
  automaticThought: 'They all think I am boring.',
  cognitiveDistortions: [
    'mind-reading',
    { slug: 'overgeneralization', selected: true },
    'unheard-of',
  ],
  challenge: 'One of them yawned.',
  alternativeThought: 'It was late.',
  createdAt: '2021-03-04T18:30:00.000Z',
  updatedAt: '2021-03-04T18:40:00.000Z',
  uuid: 'thought-1',
  v: 'Thought-v1',
};
const archive = json({ v: 'Archive-v1', thoughts: [thought] });

const dayOneEntry = {
  uuid: '0A1B2C3D4E5F60718293A4B5C6D7E8F9',
  creationDate: '2023-07-08T09:10:11Z',
  modifiedDate: '2023-07-08T09:20:00Z',
  timeZone: 'America/New_York',
  text: 'A walk.\n\n![](dayone-moment://ABC)',
  tags: ['outside', 'two words'],
  starred: true,
};

/** A day in Berlin, by its clock. */
const berlin = (text: string) => Date.parse(text);

interface Case {
  what: string;
  file: Blob | string;
  name: SourceName;
  asksFelt: boolean;
  at: number;
  facts: string | undefined;
}

const cases: Case[] = [
  {
    what: 'an archive of FreeCBT',
    file: archive,
    name: 'free_cbt',
    asksFelt: false,
    at: Date.UTC(2021, 2, 4, 18, 30),
    facts: 'One of them yawned.',
  },
  {
    what: 'an archive of FreeCBT between its marks',
    file: `:FreeCBT:${lz.compressToBase64(archive)}:FreeCBT:\n`,
    name: 'free_cbt',
    asksFelt: false,
    at: Date.UTC(2021, 2, 4, 18, 30),
    facts: 'One of them yawned.',
  },
  {
    what: 'an archive of Quirk',
    file: json({
      thoughts: [{ ...thought, immediateCheckup: 'better', followUpNote: 'It passed.' }],
    }),
    name: 'quirk',
    asksFelt: false,
    at: Date.UTC(2021, 2, 4, 18, 30),
    facts: 'One of them yawned.\n\nIt passed.',
  },
  {
    what: 'a table of Daylio, with a mark of its bytes',
    file:
      '\ufefffull_date,date,weekday,time,mood,activities,note_title,note\r\n' +
      '2024-01-02,January 2,Tuesday,8:30 pm,meh,"work | friends","A day","Two lines,\nquoted ""so"""\r\n',
    name: 'daylio',
    asksFelt: true,
    at: berlin('2024-01-02T20:30+01:00'),
    facts: 'A day\n\nTwo lines,\nquoted "so"\n\nmeh\nwork | friends',
  },
  {
    what: 'a newer table of Daylio, with scales and 24 hours',
    file:
      'full_date,date,weekday,time,mood,activities,scales,note_title,note\n' +
      '2024-07-02,July 2,Tuesday,00:05,good,,Sleep: 3,,Fine\n',
    name: 'daylio',
    asksFelt: true,
    at: berlin('2024-07-02T00:05+02:00'),
    facts: 'Fine\n\ngood\nSleep: 3',
  },
  {
    what: 'a zip of Day One',
    file: new Blob([
      zipSync({
        'Journal.json': strToU8(json({ metadata: { version: '1.0' }, entries: [dayOneEntry] })),
        'photos/a.jpeg': new Uint8Array(100),
      }),
    ]),
    name: 'day_one',
    asksFelt: true,
    at: Date.UTC(2023, 6, 8, 9, 10, 11),
    facts: 'A walk.\n\n#outside #two-words',
  },
  {
    what: 'the JSON of jrnl',
    file: json({
      tags: { '@work': 1 },
      entries: [
        {
          title: 'Meeting with @work.',
          body: 'Nobody answered.',
          date: '2024-03-31',
          time: '12:00',
          tags: ['@work', '@odd'],
          starred: false,
        },
      ],
    }),
    name: 'jrnl',
    asksFelt: true,
    at: berlin('2024-03-31T12:00+02:00'),
    facts: 'Meeting with @work.\n\nNobody answered.\n\n@odd',
  },
  {
    what: 'the JSON of Mini Diary',
    file: json({
      metadata: { application: 'Mini Diary', version: '3.3.0', dateUpdated: 'x' },
      entries: {
        '2020-02-29': { dateUpdated: 'x', title: 'Leap', text: '<p>One &amp; two</p><p>three</p>' },
      },
    }),
    name: 'mini_diary',
    asksFelt: true,
    at: berlin('2020-02-29T12:00+01:00'),
    facts: 'Leap\n\nOne & two\nthree',
  },
  {
    what: 'a table of Presently',
    file: 'entryDate,entryContent\n2019-10-27,"For tea, and quiet."\n',
    name: 'presently',
    asksFelt: true,
    at: berlin('2019-10-27T12:00+01:00'),
    facts: 'For tea, and quiet.',
  },
];

describe('another tool’s file', () => {
  it.each(cases)('$what is told by what is in it, and read', async (each) => {
    const { source, found } = await read(each.file);
    expect([source.name, source.asksFelt]).toEqual([each.name, each.asksFelt]);
    const moment = momentIn(found[0]);
    expect(new Date(moment.at).toISOString()).toBe(new Date(each.at).toISOString());
    expect(moment.facts).toBe(each.facts);
    expect([moment.via, moment.context]).toEqual([
      'import',
      { level: 'nothing', readFrom: 'none' },
    ]);
  });

  it.each(cases)('$what comes in once, however often, whatever it felt like', async ({ file }) => {
    const blob = typeof file === 'string' ? new Blob([file]) : file;
    const ids = await Promise.all(
      (['dismissed', 'met', 'dismissed'] as const).map(async (felt) => {
        const found = await recognise(blob, { ...given, felt });
        if (found.locked) throw new Error('locked');
        return (await allFound(found.source)).map((each) => momentIn(each).id).join();
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps what FreeCBT knows of a thought in the places of a reflection', async () => {
    const { found } = await read(archive);
    expect(momentIn(found[0]).reflection).toEqual({
      concluded: 'They all think I am boring.',
      traps: ['mind_reading', 'always_never'],
      reframe: 'It was late.',
    });
  });

  it.each([
    ['a day that there is not', '2024-02-30,text', 'no_day'],
    ['no day', ',text', 'no_day'],
    ['a day before 1970', '1969-12-31,text', 'no_day'],
    ['no words', '2024-02-03,', 'no_words'],
  ])('an entry with %s is left out, and said to be', async (_title, line, problem) => {
    const { found } = await read(
      `entryDate,entryContent\n2024-01-01,one\n${line}\n2024-01-03,three\n`,
    );
    expect(found.map((each) => ('problem' in each ? [each.at, each.problem] : each.at))).toEqual([
      1,
      [2, problem],
      3,
    ]);
  });

  it('cuts a text that is longer than can be kept, and says so', async () => {
    const { found } = await read(`entryDate,entryContent\n2024-01-01,${'a'.repeat(30_000)}\n`);
    expect(found[0]).toMatchObject({ cut: true });
    expect(momentIn(found[0]).facts).toHaveLength(20_000);
  });
});
