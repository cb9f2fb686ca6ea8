import type { CsvRow } from './csv-text.ts';
import { readCsv } from './csv-text.ts';
import { isAge, isArmoured } from './age-header.ts';
import { linesOf, type Pieces, piecesOf, textOf, wholeOf } from './bytes-text.ts';
import { type Entry, momentFrom } from './foreign-moment.ts';
import { dayOneEntries, isDayOne, isJournal } from './formats/day-one.ts';
import { daylioEntries, isDaylio } from './formats/daylio.ts';
import {
  freeCbtEntries,
  freeCbtMark,
  isFreeCbt,
  isKnownArchive,
  isQuirk,
} from './formats/free-cbt.ts';
import { isJrnl, jrnlEntries } from './formats/jrnl.ts';
import { isMiniDiary, miniDiaryEntries } from './formats/mini-diary.ts';
import { beginsAsOwn, isOwn, readOwnLines, readOwnWhole } from './formats/own-json.ts';
import { isPresently, presentlyEntries } from './formats/presently.ts';
import { readJson } from './json-text.ts';
import { limits } from './limits.ts';
import { unpackLz } from './lz-base64.ts';
import type { Found } from './record.ts';
import { RefusedFile } from './refusal.ts';
import type { Given, Source, SourceName } from './source.ts';
import { isZip, textsInZip } from './zip-file.ts';

/** What a file turned out to be. What is locked must be opened first. */
export type Recognised = { locked: true } | { locked: false; source: Source };

/** What `file` is, told by what is in it: a name tells what somebody called it. */
export async function recognise(file: Blob, given: Given): Promise<Recognised> {
  if (file.size > limits.ownBytes) throw new RefusedFile('too_large');
  const start = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  if (isAge(start) || isArmoured(start)) return { locked: true };
  const pieces = () => piecesOf(file.stream());
  const own = await ownSource(pieces, 'json');
  if (own) {
    await expectFewLines(pieces);
    return { locked: false, source: own };
  }
  if (file.size > limits.foreignBytes) throw new RefusedFile('too_large');
  return {
    locked: false,
    source: foreignSource(await wholeOf(pieces(), limits.foreignBytes), given),
  };
}

/** What was inside of a locked file: only our own files are locked. */
export async function recogniseOpened(pieces: Pieces): Promise<Source> {
  const own = await ownSource(pieces, 'age');
  if (own) return own;
  const bytes = await wholeOf(pieces(), limits.foreignBytes);
  if (!isOwn(readJson(textOf(bytes)))) throw new RefusedFile('unknown_format');
  return { name: 'age', asksFelt: false, found: () => readOwnWhole(pieces) };
}

/** A file of ours as it was written; undefined where its first line is not that of one. */
async function ownSource(pieces: Pieces, name: SourceName): Promise<Source | undefined> {
  if (!(await hasOwnHead(pieces))) return undefined;
  return { name, asksFelt: false, found: () => readOwnLines(pieces) };
}

/** A record stands on a line: too many are seen without reading what they say. */
async function expectFewLines(pieces: Pieces): Promise<void> {
  let lines = 0;
  for await (const bytes of pieces()) {
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) lines += 1;
    if (lines > limits.ownRecords + linesAround) throw new RefusedFile('too_many');
  }
}

const lineEnd = 0x0a;
/** The lines that hold no record, and some to spare. */
const linesAround = 16;

async function hasOwnHead(pieces: Pieces): Promise<boolean> {
  try {
    for await (const line of linesOf(pieces(), limits.line)) return beginsAsOwn(line);
    return false;
  } catch (error) {
    // What has no lines, or is no text, may be another format.
    const isOther =
      error instanceof RefusedFile && ['malformed', 'not_text'].includes(error.refusal);
    if (isOther) return false;
    throw error;
  }
}

/** How a format is told, and what its entries are. */
interface Reading {
  name: SourceName;
  asksFelt: boolean;
  entries(given: Given): Entry[];
}

function foreignSource(bytes: Uint8Array, given: Given): Source {
  if (bytes.length === 0) throw new RefusedFile('empty');
  if (isZip(bytes)) return sourceOf(dayOneReading(bytes), given);
  const text = textOf(bytes);
  const start = text.trimStart();
  if (start.startsWith(freeCbtMark))
    return sourceOf(archiveReading(readJson(unwrapped(text))), given);
  if (!start.startsWith('{') && !start.startsWith('[')) return sourceOf(csvReading(text), given);
  const value = readJson(text);
  if (isOwn(value)) {
    const again: Pieces = async function* () {
      yield bytes;
    };
    return { name: 'json', asksFelt: false, found: () => readOwnWhole(again) };
  }
  return sourceOf(jsonReading(value), given);
}

function unwrapped(text: string): string {
  const inner = text.trim().slice(freeCbtMark.length);
  if (!inner.endsWith(freeCbtMark)) throw new RefusedFile('cut_short');
  return unpackLz(inner.slice(0, -freeCbtMark.length), limits.foreignBytes);
}

function archiveReading(value: unknown): Reading {
  if (!isFreeCbt(value)) throw new RefusedFile('unknown_format');
  if (!isKnownArchive(value)) throw new RefusedFile('unknown_version');
  const name = isQuirk(value) ? 'quirk' : 'free_cbt';
  return { name, asksFelt: false, entries: () => freeCbtEntries(value) };
}

function dayOneReading(bytes: Uint8Array): Reading {
  const journals = textsInZip(bytes, isJournal).map(({ text }) => readJson(text));
  if (journals.length === 0 || !journals.every(isDayOne)) throw new RefusedFile('unknown_format');
  return { name: 'day_one', asksFelt: true, entries: () => journals.flatMap(dayOneEntries) };
}

function jsonReading(value: unknown): Reading {
  if (isFreeCbt(value)) return archiveReading(value);
  // Before jrnl: both have a list of entries.
  if (isDayOne(value)) {
    return { name: 'day_one', asksFelt: true, entries: () => dayOneEntries(value) };
  }
  if (isJrnl(value)) {
    return { name: 'jrnl', asksFelt: true, entries: (given) => jrnlEntries(value, given) };
  }
  if (isMiniDiary(value)) {
    return {
      name: 'mini_diary',
      asksFelt: true,
      entries: (given) => miniDiaryEntries(value, given),
    };
  }
  throw new RefusedFile('unknown_format');
}

const tables: readonly {
  name: SourceName;
  is(names: readonly string[]): boolean;
  entries(rows: readonly CsvRow[], given: Given): Entry[];
}[] = [
  { name: 'daylio', is: isDaylio, entries: daylioEntries },
  { name: 'presently', is: isPresently, entries: presentlyEntries },
];

function csvReading(text: string): Reading {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/)).slice(0, 2_000);
  const { names } = readCsv(firstLine);
  const table = tables.find((each) => each.is(names));
  if (!table) throw new RefusedFile('unknown_format');
  const { rows } = readCsv(text);
  return { name: table.name, asksFelt: true, entries: (given) => table.entries(rows, given) };
}

/** A foreign file is read whole, and refused whole, before anything of it is shown. */
function sourceOf({ name, asksFelt, entries }: Reading, given: Given): Source {
  const all = entries(given);
  if (all.length > limits.foreignRecords) throw new RefusedFile('too_many');
  if (all.length === 0) throw new RefusedFile('empty');
  return {
    name,
    asksFelt: asksFelt && all.some(({ felt }) => felt === undefined),
    async *found(): AsyncGenerator<Found> {
      for (const [index, entry] of all.entries()) {
        yield momentFrom({ ...entry, at: index + 1 }, name, given);
      }
    },
  };
}
