import { announcedFrom, careKey, isOn, parseCareSettings } from '../care/care-settings.ts';
import { canFade } from '../care/fading.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Announce } from '../log/changes.ts';
import type { Store } from '../log/engine.ts';
import { LogError } from '../log/failure.ts';
import type { Request } from '../messages/requests.ts';
import type { FadeProgressStore } from '../settings/fade-progress.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { type Batch, manyRecords, type TakenBack, undoTime } from '../transfer/batch.ts';
import { type ImportJournal, importJournal } from './import-journal.ts';
import { type Entry, entryOf, rowsOf, stampOf } from './import-rows.ts';

/**
 * Brings records into the log, part by part, so that all of them or none stay: what a part adds is written
 * down before it is added, and an import that was not finished is taken back.
 */
export interface Imports {
  begin(request: Request<'begin-import'>): Promise<void>;
  /** Adds what is not in the log, and replaces what is older there. A part that came before is left as it is. */
  put(request: Request<'import-records'>): Promise<void>;
  finish(id: string): Promise<void>;
  /** Takes one part of an import back, the last one first. What was changed since is kept. */
  takeBack(id: string): Promise<TakenBack>;
  /** Takes back whatever was begun and not finished. */
  takeBackUnfinished(): Promise<void>;
  /** Forgets how to take back what was brought in too long ago. */
  forgetOld(): Promise<void>;
}

export interface ImportTools {
  log: Store;
  store: KeyValue;
  announce: Announce;
  fadeProgress: FadeProgressStore;
  now(): number;
}

type Tools = ImportTools & { journal: ImportJournal };

export function imports(given: ImportTools): Imports {
  const tools = { ...given, journal: importJournal(given.store) };
  // No part comes between two steps of another.
  const inTurn = oneAfterAnother();
  return {
    begin: (request) => inTurn(() => begin(tools, request)),
    put: (request) => inTurn(() => put(tools, request)),
    finish: (id) => inTurn(() => finish(tools, id)),
    takeBack: (id) => inTurn(() => takeBack(tools, id)),
    takeBackUnfinished: () => inTurn(() => takeBackUnfinished(tools)),
    forgetOld: () => inTurn(() => forgetOld(tools)),
  };
}

async function begin(tools: Tools, { id, source }: Request<'begin-import'>): Promise<void> {
  if (await tools.log.isNewer()) throw new LogError('newer_log');
  await takeBackUnfinished(tools);
  const counts = { parts: 0, added: 0, replaced: 0, fades: false };
  await tools.journal.keep({ id, at: tools.now(), source, done: false, ...counts });
}

async function put(tools: Tools, request: Request<'import-records'>): Promise<void> {
  const { log, journal } = tools;
  const batch = await journal.batch(request.id);
  if (batch.done || request.part > batch.parts) throw new LogError('refused');
  if (request.part < batch.parts) return;
  const rows = await rowsOf(request);
  const there = await Promise.all(rows.map(({ id }) => log.get(id)));
  const entries = rows.map((row, at) => entryOf(row, there[at]));
  const wanted = rows.filter((_row, at) => entries[at]);
  const kept = entries.filter((entry) => entry !== undefined);
  const replaced = kept.filter(({ before }) => before).length;
  // Before the records: what is written down and not added is taken back without a trace.
  await journal.keepEntries(batch.id, batch.parts, kept);
  await journal.keep({
    ...batch,
    parts: batch.parts + 1,
    added: batch.added + kept.length - replaced,
    replaced: batch.replaced + replaced,
    fades: batch.fades || request.moments.some(canFade),
  });
  await log.putAll(wanted);
}

async function finish(tools: Tools, id: string): Promise<void> {
  const { journal, now } = tools;
  const batch = await journal.batch(id);
  if (batch.fades) await announceFading(tools);
  await journal.keep({ ...batch, done: true, at: now() });
  if (isMany(batch)) return;
  const parts = Array.from({ length: batch.parts }, (_, part) => journal.entries(id, part));
  announceAll(tools, (await Promise.all(parts)).flat());
}

async function takeBack(tools: Tools, id: string): Promise<TakenBack> {
  const { log, journal } = tools;
  const batch = await journal.batch(id);
  const part = batch.parts - 1;
  const entries = part < 0 ? [] : await journal.entries(id, part);
  const rows = await Promise.all(entries.map((entry) => log.get(entry.id)));
  const unchanged = entries.filter((entry, at) => {
    const row = rows[at];
    return row && stampOf(row) === entry.stamp;
  });
  await log.putAll(unchanged.flatMap(({ before }) => before ?? []));
  const added = unchanged.filter(({ before }) => !before);
  await log.removeAll(added.map((entry) => entry.id));
  if (part > 0) await journal.keep({ ...batch, parts: part });
  else await journal.drop(id);
  if (part >= 0) await journal.dropEntries(id, part);
  if (!isMany(batch)) announceAll(tools, unchanged);
  const kept = rows.filter((row) => row).length - unchanged.length;
  return { left: Math.max(part, 0), kept };
}

async function takeBackUnfinished(tools: Tools): Promise<void> {
  for (const { id, done } of await tools.journal.batches()) {
    if (done) continue;
    let left = Infinity;
    while (left > 0) ({ left } = await takeBack(tools, id));
  }
}

async function forgetOld({ journal, now }: Tools): Promise<void> {
  for (const { id, at, done, parts } of await journal.batches()) {
    if (!done || at > now() - undoTime) continue;
    await journal.drop(id);
    for (let part = 0; part < parts; part += 1) await journal.dropEntries(id, part);
  }
}

/** Whether there is more than open pages follow one by one. */
function isMany({ added, replaced }: Batch): boolean {
  return added + replaced > manyRecords;
}

function announceAll({ announce }: Tools, entries: readonly Entry[]): void {
  const ids = entries.map(({ id }) => id);
  announce({ of: 'moments', ids });
  announce({ of: 'people', ids });
}

/** What came in may be due to fade at once: that is announced first, like all else that is. */
async function announceFading({ store, fadeProgress, now }: Tools): Promise<void> {
  await fadeProgress.change((progress) => ({ ...progress, again: [], anew: true }));
  const care = parseCareSettings(await store.get(careKey));
  if (isOn(care, 'fading')) await store.set(careKey, announcedFrom(care, now()));
}
