import { strToU8, zipSync } from 'fflate';
import lz from 'lz-string';
import type { Refusal } from '../../../lib/transfer/refusal.ts';
import { writeOwn } from '../../../lib/transfer/formats/own-json.ts';
import { aMoment } from '../../support/moments.ts';
import { aPerson } from '../../support/people.ts';
import { noon } from '../../support/transfer.ts';

/** A file that somebody made to do harm, or that an accident made. */
export interface Hostile {
  what: string;
  file: Blob;
  /** The refusals that say what is wrong. */
  refused: readonly Refusal[];
}

type Part = string | Uint8Array;

function file(what: string, parts: Part | readonly Part[], ...refused: Refusal[]): Hostile {
  const list = typeof parts === 'string' || parts instanceof Uint8Array ? [parts] : parts;
  return { what, file: new Blob(list as BlobPart[]), refused };
}

async function goodFile(): Promise<string> {
  const records = async function* () {
    yield { sort: 'moments' as const, record: aMoment({ facts: 'one "quoted"' }) };
    yield { sort: 'moments' as const, record: aMoment({ facts: 'عربي 😀' }) };
    yield { sort: 'people' as const, record: aPerson() };
  };
  return (await Array.fromAsync(writeOwn(records(), new Date(noon)))).join('');
}

const deep = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
const dayOne = (entries: unknown) => JSON.stringify({ metadata: { version: '1.0' }, entries });
const entry = { uuid: 'A', creationDate: '2024-01-01T00:00:00Z', text: 'one', tags: [] };

function zip(files: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** `bytes` with the number at `at` behind the mark `mark` set to `value`; every time that the mark stands there. */
function withNumber(bytes: Uint8Array, mark: number, at: number, value: number, size: 2 | 4) {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let start = 0; start + at + size <= changed.length; start += 1) {
    if (view.getUint32(start, true) !== mark) continue;
    if (size === 2) view.setUint16(start + at, value, true);
    else view.setUint32(start + at, value, true);
  }
  return changed;
}

const directory = 0x02014b50;
const header = 0x04034b50;

function jsonFiles(good: string): Hostile[] {
  const anew = JSON.stringify(JSON.parse(good), null, 1);
  const bytes = strToU8(good);
  /** Every place where a piece of a stream might end, and some in between. */
  const cuts = Array.from({ length: 60 }, (_, step) =>
    Math.floor((bytes.length * (step + 1)) / 62),
  );
  const anewBytes = strToU8(anew);
  const anewCuts = Array.from({ length: 30 }, (_, step) =>
    Math.floor((anewBytes.length * (step + 1)) / 32),
  );
  const cutShort: Refusal[] = ['cut_short', 'malformed', 'unknown_format', 'not_text'];
  return [
    ...cuts.map((at) => file(`our JSON cut after ${at} bytes`, bytes.slice(0, at), ...cutShort)),
    ...anewCuts.map((at) =>
      file(`our JSON, laid out anew, cut after ${at} bytes`, anewBytes.slice(0, at), ...cutShort),
    ),
    ...[0, 2, 3, 99, 1e9].map((version) =>
      file(
        `our JSON of version ${version}`,
        good.replace('"version":1', `"version":${version}`),
        'unknown_version',
      ),
    ),
    file(
      'our JSON of a version that is a text',
      anew.replace('"version": 1', '"version": "1"'),
      'unknown_version',
    ),
    ...['moments', 'people', 'checkIns'].flatMap((sort) => [
      file(
        `our JSON that counts one more of ${sort}`,
        good.replace(
          new RegExp(`"${sort}":(\\d+)(?=[,}])`),
          (_all, count) => `"${sort}":${Number(count) + 1}`,
        ),
        'wrong_counts',
      ),
      file(
        `our JSON without ${sort}, laid out anew`,
        without(anew, sort),
        'malformed',
        'wrong_counts',
      ),
    ]),
    file('our JSON with a record taken out', good.replace(/\{"id".*,\n/, ''), 'wrong_counts'),
    file(
      'our JSON with a name twice in a record',
      good.replace('"revision":1', '"revision":1,"revision":2'),
      'duplicate_keys',
    ),
    file(
      'our JSON with a name twice, once in another spelling',
      good.replace('"revision":1', '"revision":1,"\\u0072evision":2'),
      'duplicate_keys',
    ),
    file(
      'our JSON with a list twice, laid out anew',
      anew.replace('"people": [', '"moments": [],\n "people": ['),
      'duplicate_keys',
    ),
    file('our JSON with something behind its end', `${good}{"more":1}\n`, 'malformed'),
    file('our JSON twice', good + good, 'malformed'),
    file(
      'our JSON with a line that is none of it',
      good.replace('],"people"', 'hello\n],"people"'),
      'malformed',
    ),
    file(
      'our JSON with lists in another order',
      good.replace('],"people":[', '],"checkIns":['),
      'malformed',
      'cut_short',
    ),
    file(
      'our JSON with a line of 2 MB',
      good.replace('one ', 'x'.repeat(2_000_000)),
      'malformed',
      'too_large',
    ),
    file(
      'our JSON in UTF-16',
      Buffer.from(`\ufeff${good}`, 'utf16le'),
      'not_text',
      'unknown_format',
    ),
    file('our JSON with half a letter', spoilt(bytes, 0xc3), 'not_text'),
    file('our JSON with a letter that UTF-8 does not have', spoilt(bytes, 0xff), 'not_text'),
    file('our JSON with more records than are taken', tooMany(good), 'too_many'),
  ];
}

function without(anew: string, sort: string): string {
  const value = JSON.parse(anew) as Record<string, unknown>;
  delete value[sort];
  return JSON.stringify(value, null, 1);
}

function spoilt(bytes: Uint8Array, by: number): Uint8Array {
  const changed = bytes.slice();
  changed[Math.floor(changed.length / 2)] = by;
  return changed;
}

function tooMany(good: string): string {
  const [head = '', record = ''] = good.split('\n');
  const line = record.replace(/,$/, '');
  return `${head}\n${`${line},\n`.repeat(2_000).repeat(101)}${line}\n],"people":[\n],"checkIns":[\n],"counts":{"moments":202001,"people":0,"checkIns":0}}\n`;
}

function depthFiles(): Hostile[] {
  const depths = [33, 100, 1_000, 10_000, 100_000, 1_000_000];
  return depths.flatMap((depth) => [
    file(`lists ${depth} deep`, deep(depth), 'too_deep'),
    file(
      `objects ${depth} deep`,
      deep(depth, '{"a":', '').replace(/$/, '1') + '}'.repeat(depth),
      'too_deep',
    ),
    file(`lists ${depth} deep, not closed`, '['.repeat(depth), 'cut_short'),
    file(
      `a journal with an entry ${depth} deep`,
      `{"metadata":{"version":"1.0"},"entries":[${deep(depth)}]}`,
      'too_deep',
    ),
  ]);
}

function formatFiles(): Hostile[] {
  const many = Array.from({ length: 50_001 }, () => entry);
  const rows = (count: number) => `entryDate,entryContent\n${'2024-01-01,x\n'.repeat(count)}`;
  const jsons = [
    'null',
    'true',
    '1',
    '"text"',
    '[]',
    '{}',
    '[1,2,3]',
    '{"__proto__":{"entries":[]}}',
    '{"constructor":{"prototype":{"entries":[]}}}',
    '{"entries":1}',
    '{"entries":"__proto__"}',
    '{"thoughts":{}}',
    '{"format":"Noticed","version":1}',
    '{"moments":[]}',
    '{"toString":1}',
  ];
  return [
    ...jsons.map((text) =>
      file(`JSON that is no diary: ${text}`, text, 'unknown_format', 'malformed'),
    ),
    ...[
      '{"a":1,"a":2}',
      '{"entries":[],"entries":[]}',
      '{"v":"Archive-v1","thoughts":[],"thoughts":[]}',
      '{"tags":{},"entries":[{"date":"2024-01-01","date":"2024-01-02"}]}',
      '{"entries":{"2024-01-01":{},"2024-01-01":{}}}',
    ].map((text) => file(`JSON with a name twice: ${text}`, text, 'duplicate_keys')),
    ...['{', '[', '{"a"', '{"a":', '{"entries":[{"date":"2024', '"', '{"a":"\\u00', ''].map(
      (text) => file(`JSON that ends early: ${text}`, text, 'cut_short', 'empty', 'unknown_format'),
    ),
    ...[
      '{,}',
      '{"a":1,}',
      '{a:1}',
      "{'a':1}",
      '{"a":01}',
      '{"a":NaN}',
      '{"a":"\n"}',
      '{"a":1}}',
      '{} {}',
      '[1 2]',
    ].map((text) => file(`JSON that breaks its rules: ${JSON.stringify(text)}`, text, 'malformed')),
    ...['Archive-v3', 'Archive-v99', 'Archive-vx'].map((v) =>
      file(`an archive of version ${v}`, JSON.stringify({ v, thoughts: [] }), 'unknown_version'),
    ),
    ...[
      dayOne([]),
      '{"v":"Archive-v1","thoughts":[]}',
      '{"tags":{},"entries":[]}',
      'entryDate,entryContent\n',
      'full_date,date,weekday,time,mood,activities,note_title,note',
    ].map((text) => file(`a diary without entries: ${text}`, text, 'empty')),
    file('a journal with too many entries', dayOne(many), 'too_many'),
    file('an archive with too many thoughts', JSON.stringify({ thoughts: many }), 'too_many'),
    file('a table with too many rows', rows(50_001), 'too_many'),
    file('a table with a million rows', rows(1_000_000), 'too_many'),
    file(
      'a table of one column a million times',
      'a,'.repeat(1_000_000),
      'unknown_format',
      'duplicate_keys',
    ),
    file(
      'a table with a column twice',
      'entryDate,entryContent,entryDate\n2024-01-01,x,y\n',
      'duplicate_keys',
    ),
    file(
      'a table with quotes that do not end',
      'entryDate,entryContent\n2024-01-01,"x\n',
      'cut_short',
    ),
    file('a table that nobody knows', 'name,age\nme,1\n', 'unknown_format'),
    file(
      'a table with the name of a part of every object',
      '__proto__,constructor\n1,2\n',
      'unknown_format',
    ),
    file('a text', 'Dear diary, today', 'unknown_format'),
    file('nothing', '', 'empty'),
    file('only a mark of its bytes', '\ufeff', 'unknown_format', 'empty'),
    file('zeros', new Uint8Array(10_000), 'unknown_format'),
    file('bytes that are no text', new Uint8Array(10_000).fill(0xfe), 'not_text'),
    file(
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd]),
      'not_text',
      'unknown_format',
    ),
    file(
      'JSON of 51 MB',
      ['{"a":"', new Uint8Array(51 * 1024 * 1024).fill(0x61), '"}'],
      'too_large',
    ),
    file(
      'a file of 257 MB',
      Array.from({ length: 257 }, () => new Uint8Array(1024 * 1024)),
      'too_large',
    ),
    file('marks of FreeCBT, and no end', ':FreeCBT:abc', 'cut_short'),
    file('marks of FreeCBT, and nothing', ':FreeCBT::FreeCBT:', 'cut_short'),
    file('marks of FreeCBT around what was never packed', ':FreeCBT:!!!!:FreeCBT:', 'malformed'),
    file(
      'marks of FreeCBT around codes that were never given',
      `:FreeCBT:${'/'.repeat(64)}:FreeCBT:`,
      'malformed',
      'cut_short',
    ),
    file(
      'marks of FreeCBT around 120 MB in few letters',
      `:FreeCBT:${manyLetters(11_000)}:FreeCBT:`,
      'bomb',
    ),
    file(
      'marks of FreeCBT around another JSON',
      `:FreeCBT:${lz.compressToBase64('{"a":1}')}:FreeCBT:`,
      'unknown_format',
    ),
  ];
}

/**
 * So many codes of lz-string, each of which unpacks to one letter more than the one before: packing the text
 * itself would take the package minutes.
 */
function manyLetters(codes: number): string {
  const bits: number[] = [];
  const push = (value: number, width: number) => {
    for (let bit = 0; bit < width; bit += 1) bits.push((value >> bit) & 1);
  };
  push(0, 2);
  push('a'.charCodeAt(0), 8);
  let next = 4;
  for (let code = 0; code < codes; code += 1) {
    push(next, Math.floor(Math.log2(next)) + 1);
    next += 1;
  }
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let at = 0; at < bits.length; at += 6) {
    const value = [0, 1, 2, 3, 4, 5].reduce((sum, bit) => sum * 2 + (bits[at + bit] ?? 0), 0);
    text += letters.charAt(value);
  }
  return text;
}

function zipFiles(): Hostile[] {
  const good = zip({ 'Journal.json': dayOne([entry, { ...entry, text: 'two '.repeat(500) }]) });
  const cuts = Array.from({ length: 20 }, (_, step) => Math.floor((good.length * (step + 1)) / 22));
  const spaces = zip({ 'Journal.json': dayOne([entry]) + ' '.repeat(30_000_000) });
  const three = Object.fromEntries(
    [1, 2, 3].map((each) => [`${each}.json`, ' '.repeat(20_000_000)]),
  );
  return [
    ...cuts.map((at) =>
      file(
        `a zip cut after ${at} bytes`,
        good.slice(0, at),
        'cut_short',
        'malformed',
        'not_text',
        'unknown_format',
      ),
    ),
    file('a zip with another checksum', withNumber(good, directory, 16, 12_345, 4), 'checksum'),
    file('a zip that is packed a thousand times', spaces, 'bomb'),
    file(
      'a zip that declares less than is in it',
      withNumber(spaces, directory, 24, 500, 4),
      'bomb',
    ),
    file('a zip that declares 4 GB', withNumber(good, directory, 24, 0xfffffff0, 4), 'bomb'),
    file(
      'a zip that declares more than is in it',
      withNumber(good, directory, 24, 5_000, 4),
      'cut_short',
    ),
    file('a zip of three large parts', zip(three), 'bomb'),
    file('a zip with a password', withNumber(good, directory, 8, 1, 2), 'unsupported_zip'),
    file('a zip packed in another way', withNumber(good, directory, 10, 14, 2), 'unsupported_zip'),
    file('a zip whose part stands elsewhere', withNumber(good, directory, 42, 7, 4), 'malformed'),
    file(
      'a zip whose part stands behind its end',
      withNumber(good, directory, 42, 0xffffff, 4),
      'malformed',
      'cut_short',
    ),
    file(
      'a zip whose part is longer than the zip',
      withNumber(good, directory, 20, 0xffffff, 4),
      'cut_short',
    ),
    file(
      'a zip with a spoilt part',
      spoiltPart(good),
      'malformed',
      'checksum',
      'cut_short',
      'bomb',
    ),
    file(
      'a zip whose directory says it has more',
      withNumber(good, 0x06054b50, 10, 9, 2),
      'malformed',
      'cut_short',
    ),
    file(
      'a zip with more parts than it may have',
      withNumber(good, 0x06054b50, 10, 0xffff, 2),
      'unsupported_zip',
      'cut_short',
    ),
    file('a zip without a journal', zip({ 'photos/a.txt': 'x' }), 'unknown_format'),
    file(
      'a zip with a way out of it',
      zip({ '../Journal.json': dayOne([entry]) }),
      'unknown_format',
    ),
    file('a zip in a zip', zipSync({ 'Journal.json': good }), 'not_text', 'unknown_format'),
    file('a zip whose journal is a list', zip({ 'Journal.json': '[]' }), 'unknown_format'),
    file('a zip whose journal is deep', zip({ 'Journal.json': deep(100_000) }), 'too_deep', 'bomb'),
    file('a zip with nothing in it', zipSync({}), 'unknown_format', 'not_text'),
    file('a zip with a header and no more', strToU8('PK\u0003\u0004'), 'cut_short'),
    file(
      'a zip with headers alone',
      withNumber(good, header, 0, 0, 4),
      'unknown_format',
      'not_text',
    ),
  ];
}

function spoiltPart(good: Uint8Array): Uint8Array {
  const changed = good.slice();
  for (let at = 45; at < 60; at += 1) changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

const stanza = (work: string, salt = 'A'.repeat(22)) =>
  `-> scrypt ${salt} ${work}\n${'B'.repeat(43)}\n`;
const mac = `--- ${'C'.repeat(43)}\n`;
const ageHead = 'age-encryption.org/v1\n';

/** Locked files that are refused before any passphrase is tried. */
function ageFiles(): Hostile[] {
  const costly = ['21', '22', '24', '31', '63', '64', '100', '255', '1024', '9999'];
  const odd = ['0', '00', '018', '-1', '1e1', '18.0', '+18', '99999', '', ' 18', '18 '];
  return [
    ...costly.map((work) =>
      file(`a locked file of cost ${work}`, ageHead + stanza(work) + mac, 'too_much_work'),
    ),
    ...odd.map((work) =>
      file(`a locked file of cost "${work}"`, ageHead + stanza(work) + mac, 'malformed'),
    ),
    file(
      'a locked file with two passphrases',
      ageHead + stanza('10') + stanza('10') + mac,
      'malformed',
    ),
    file(
      'a locked file with a passphrase and a key',
      `${ageHead}${stanza('10')}-> X25519 AAAA\nBBBB\n${mac}`,
      'not_by_passphrase',
    ),
    file(
      'a file that is locked with a key',
      `${ageHead}-> X25519 AAAA\nBBBB\n${mac}`,
      'not_by_passphrase',
    ),
    file(
      'a locked file of another version',
      `age-encryption.org/v2\n${stanza('10')}${mac}`,
      'unknown_version',
    ),
    file('a locked file without an end of its head', ageHead + stanza('10'), 'cut_short'),
    file(
      'a locked file whose head does not end',
      ageHead + stanza('10').repeat(1_000),
      'malformed',
    ),
    file('a locked file with a short salt', ageHead + stanza('10', 'AAAA') + mac, 'malformed'),
    file('an armour around nothing', '-----BEGIN AGE ENCRYPTED FILE-----\n', 'cut_short'),
    file(
      'an armour around what is none',
      '-----BEGIN AGE ENCRYPTED FILE-----\n!!!!\n-----END AGE ENCRYPTED FILE-----\n',
      'malformed',
    ),
  ];
}

/** All of them. */
export async function hostileFiles(): Promise<Hostile[]> {
  const good = await goodFile();
  return [...jsonFiles(good), ...depthFiles(), ...formatFiles(), ...zipFiles(), ...ageFiles()];
}
