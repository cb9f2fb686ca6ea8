import type { LogReader } from '../log/reader.ts';
import type { Moment } from '../moment/moment.ts';
import { piecesOf } from './bytes-text.ts';
import { ChainDigest } from './chain-digest.ts';
import { digestInside, lockedWith } from './formats/age-file.ts';
import { writeDayOne } from './formats/day-one.ts';
import { momentAsMarkdown } from './formats/markdown.ts';
import { momentsAsCsv } from './formats/own-csv.ts';
import { writeOwn } from './formats/own-json.ts';
import { allRecords, momentsOn, type OnRead } from './log-records.ts';
import { RefusedFile } from './refusal.ts';
import type { MomentWords } from './sections.ts';
import type { TargetName } from './target.ts';
import { type TextFile, writeZip } from './zip-writer.ts';

export interface ExportTools {
  reader: LogReader;
  words: MomentWords;
  now(): number;
  /** Locks the file, where it is to be locked. */
  passphrase?: string | undefined;
  onRead?: OnRead;
}

/** The whole log as a file. What is locked was opened again, and held what went in, before it is answered. */
export function exportFile(target: TargetName, tools: ExportTools): Promise<Blob> {
  return targets[target](tools);
}

const targets: Record<TargetName, (tools: ExportTools) => Promise<Blob>> = {
  age: exportLocked,
  json: async (tools) => blobOf(ownText(tools), 'application/json'),
  csv: async ({ reader, words, onRead }) => {
    const moments: Moment[] = [];
    for await (const moment of kept(reader, onRead)) moments.push(moment);
    return new Blob([momentsAsCsv(moments, words)], { type: 'text/csv' });
  },
  markdown: ({ reader, words, onRead }) => zipOf(markdownFiles(reader, words, onRead)),
  day_one: ({ reader, words, onRead, now }) => zipOf(journal(reader, words, now(), onRead)),
};

function ownText({ reader, now, onRead }: ExportTools): AsyncGenerator<string> {
  return writeOwn(allRecords(reader, onRead), new Date(now()));
}

/** What was deleted is left out where people read the file. */
function kept(reader: LogReader, onRead: OnRead | undefined): AsyncGenerator<Moment> {
  return momentsOn(reader, ['kept', 'parked'], onRead);
}

async function exportLocked(tools: ExportTools): Promise<Blob> {
  const { passphrase } = tools;
  if (!passphrase) throw new RefusedFile('wrong_passphrase');
  const digest = new ChainDigest();
  const locked = await lockedWith(streamOf(ownText(tools), digest), passphrase);
  const parts: BlobPart[] = [];
  for await (const piece of piecesOf(locked)) parts.push(piece as Uint8Array<ArrayBuffer>);
  const file = new Blob(parts, { type: 'application/octet-stream' });
  const [before, after] = [await digest.end(), await digestInside(file.stream(), passphrase)];
  if (before !== after) throw new RefusedFile('altered');
  return file;
}

/** How much text is put into bytes at a time, in UTF-16 units. */
const batch = 256 * 1024;

/** Text as bytes, in pieces worth the way. */
async function* inBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for await (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < batch) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(''));
}

function streamOf(texts: AsyncIterable<string>, digest: ChainDigest): ReadableStream<Uint8Array> {
  const bytes = inBytes(texts);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) {
        controller.close();
        return;
      }
      await digest.add(value);
      controller.enqueue(value);
    },
  });
}

async function blobOf(texts: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const bytes of inBytes(texts)) parts.push(bytes);
  return new Blob(parts, { type });
}

async function zipOf(files: AsyncIterable<TextFile>): Promise<Blob> {
  const parts: BlobPart[] = [];
  await writeZip(files, (piece) => parts.push(piece as Uint8Array<ArrayBuffer>));
  return new Blob(parts, { type: 'application/zip' });
}

async function* markdownFiles(
  reader: LogReader,
  words: MomentWords,
  onRead: OnRead | undefined,
): AsyncGenerator<TextFile> {
  for await (const moment of kept(reader, onRead)) yield momentAsMarkdown(moment, words);
}

async function* journal(
  reader: LogReader,
  words: MomentWords,
  now: number,
  onRead: OnRead | undefined,
): AsyncGenerator<TextFile> {
  const texts: string[] = [];
  for await (const text of writeDayOne(kept(reader, onRead), words)) texts.push(text);
  yield { name: 'Journal.json', text: texts.join(''), changedAt: now };
}
