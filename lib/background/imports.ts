import { announcedFrom, careKey, isOn, parseCareSettings } from '../care/care-settings.ts';
import { canFade } from '../care/fading.ts';
import { oneAfterAnother } from '../in-turn.ts';
import type { Announce } from '../log/changes.ts';
import type { Engine } from '../log/engine.ts';
import { LogError } from '../log/failure.ts';
import { momentRow } from '../log/moment-row.ts';
import { personRow } from '../log/people-rows.ts';
import { type Row, rowOf } from '../log/row.ts';
import type { Request } from '../messages/requests.ts';
import type { FadeProgressStore } from '../settings/fade-progress.ts';
import type { KeyValue } from '../settings/key-value.ts';
import {
  type Batch,
  batchesKey,
  manyRecords,
  parseBatches,
  type TakenBack,
  undoTime,
} from '../transfer/batch.ts';

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
  engine: Engine;
  store: KeyValue;
  announce: Announce;
  fadeProgress: FadeProgressStore;
  now(): number;
}

/** One record that an import added, or replaced. */
interface Entry {
  id: string;
  /** How it was when it came in: what differs now was changed since. */
  stamp: string;
  /** What it replaced. */
  before?: Row;
}

export function imports(tools: ImportTools): Imports {
  const { engine, store, now } = tools;
  const inTurn = oneAfterAnother();
  const batches = async () => parseBatches(await store.get(batchesKey));

  async function batchAt(id: string): Promise<Batch> {
    const batch = (await batches()).find((each) => each.id === id);
    if (!batch) throw new LogError('not_found');
    return batch;
  }

  async function write(batch: Batch | undefined, id: string): Promise<void> {
    const others = (await batches()).filter((each) => each.id !== id);
    await store.set(batchesKey, batch ? [...others, batch] : others);
  }

  async function put(request: Request<'import-records'>): Promise<void> {
    const batch = await batchAt(request.id);
    if (batch.done || request.part > batch.parts) throw new LogError('refused');
    if (request.part < batch.parts) return;
    const made = await rowsOf(request);
    const there = await Promise.all(made.map(({ id }) => engine.get(id)));
    const entries = made.flatMap((row, at) => entryOf(row, there[at]) ?? []);
    const rows = new Map(made.map((row) => [row.id, row]));
    await store.set(partKey(batch.id, batch.parts), entries);
    const replaced = entries.filter(({ before }) => before).length;
    const grown = {
      ...batch,
      parts: batch.parts + 1,
      added: batch.added + entries.length - replaced,
      replaced: batch.replaced + replaced,
      fades: batch.fades || request.moments.some(canFade),
    };
    await write(grown, batch.id);
    await engine.putAll(entries.flatMap(({ id }) => rows.get(id) ?? []));
  }

  async function finish(id: string): Promise<void> {
    const batch = await batchAt(id);
    if (batch.fades) await announceFading(tools);
    await write({ ...batch, done: true, at: now() }, id);
    await tellPages(batch);
  }

  async function tellPages(batch: Batch): Promise<void> {
    if (batch.added + batch.replaced > manyRecords) return;
    const parts = Array.from({ length: batch.parts }, (_, part) => entriesAt(batch.id, part));
    const ids = (await Promise.all(parts)).flat().map((entry) => entry.id);
    tools.announce({ of: 'moments', ids });
    tools.announce({ of: 'people', ids });
  }

  async function entriesAt(id: string, part: number): Promise<Entry[]> {
    const stored = await store.get(partKey(id, part));
    return Array.isArray(stored) ? (stored as Entry[]) : [];
  }

  async function takeBack(id: string): Promise<TakenBack> {
    const batch = await batchAt(id);
    const part = batch.parts - 1;
    if (part < 0) {
      await write(undefined, id);
      return { left: 0, kept: 0 };
    }
    const entries = await entriesAt(id, part);
    const rows = await Promise.all(entries.map((entry) => engine.get(entry.id)));
    const unchanged = entries.filter((entry, at) => {
      const row = rows[at];
      return row && stampOf(row) === entry.stamp;
    });
    const kept = rows.filter((row) => row).length - unchanged.length;
    await engine.putAll(unchanged.flatMap(({ before }) => before ?? []));
    const added = unchanged.filter(({ before }) => !before);
    await Promise.all(added.map((entry) => engine.remove(entry.id)));
    await store.remove(partKey(id, part));
    await write(part === 0 ? undefined : { ...batch, parts: part }, id);
    if (batch.added + batch.replaced <= manyRecords) {
      const ids = unchanged.map((entry) => entry.id);
      tools.announce({ of: 'moments', ids });
      tools.announce({ of: 'people', ids });
    }
    return { left: part, kept };
  }

  async function takeBackAll(id: string): Promise<void> {
    while ((await takeBack(id)).left > 0);
  }

  async function takeBackUnfinished(): Promise<void> {
    for (const { id, done } of await batches()) if (!done) await takeBackAll(id);
  }

  async function forgetOld(): Promise<void> {
    for (const { id, at, done, parts } of await batches()) {
      if (!done || at > now() - undoTime) continue;
      for (let part = 0; part < parts; part += 1) await store.remove(partKey(id, part));
      await write(undefined, id);
    }
  }

  return {
    begin: ({ id, source }) =>
      inTurn(async () => {
        if (await engine.isNewer()) throw new LogError('newer_log');
        await takeBackUnfinished();
        const counts = { parts: 0, added: 0, replaced: 0, fades: false };
        await write({ id, at: now(), source, done: false, ...counts }, id);
      }),
    put: (request) => inTurn(() => put(request)),
    finish: (id) => inTurn(() => finish(id)),
    takeBack: (id) => inTurn(() => takeBack(id)),
    takeBackUnfinished: () => inTurn(takeBackUnfinished),
    forgetOld: () => inTurn(forgetOld),
  };
}

function partKey(id: string, part: number): string {
  return `import-${id}-${part}`;
}

async function rowsOf(request: Request<'import-records'>): Promise<Row[]> {
  return Promise.all([
    ...request.moments.map(momentRow),
    ...request.people.map(personRow),
    ...request.checkIns.map((checkIn) => rowOf('check-ins', checkIn)),
  ]);
}

/** What is to be written down before `row` is: undefined where nothing is to be written. */
function entryOf(row: Row, there: Row | undefined): Entry | undefined {
  const entry = { id: row.id, stamp: stampOf(row) };
  if (!there) return entry;
  return isNewer(row, there) ? { ...entry, before: there } : undefined;
}

function isNewer(row: Row, there: Row): boolean {
  // A moment takes no person's place.
  if ((row.shelf === 'people') !== (there.shelf === 'people') || row.shelf === 'check-ins') {
    return false;
  }
  const [one, other] = [partsOf(row), partsOf(there)];
  return (one.revision - other.revision || one.changedAt - other.changedAt) > 0;
}

function stampOf(row: Row): string {
  const { revision, changedAt } = partsOf(row);
  return `${revision} ${changedAt}`;
}

function partsOf({ body }: Row): { revision: number; changedAt: number } {
  try {
    const { revision = 0, changedAt = 0 } = JSON.parse(body) as Record<string, number>;
    return { revision, changedAt };
  } catch {
    // A damaged record is nobody's to replace or remove.
    return { revision: Infinity, changedAt: Infinity };
  }
}

/** What came in may be due to fade at once: that is announced first, like all else that is. */
async function announceFading({ store, fadeProgress, now }: ImportTools): Promise<void> {
  await fadeProgress.change((progress) => ({ ...progress, again: [], anew: true }));
  const care = parseCareSettings(await store.get(careKey));
  if (isOn(care, 'fading')) await store.set(careKey, announcedFrom(care, now()));
}
