import { describe, expect, it } from 'vitest';
import { imports } from '../../../lib/background/imports.ts';
import type { Store } from '../../../lib/log/engine.ts';
import { LogError } from '../../../lib/log/failure.ts';
import { careKey, parseCareSettings } from '../../../lib/care/care-settings.ts';
import { changed, type Moment } from '../../../lib/moment/moment.ts';
import type { KeyValue } from '../../../lib/settings/key-value.ts';
import { fadeProgress } from '../../../lib/settings/fade-progress.ts';
import { batchesKey, parseBatches } from '../../../lib/transfer/batch.ts';
import { aLog, type ALog } from '../../support/a-log.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { aMoment } from '../../support/moments.ts';
import { aPerson } from '../../support/people.ts';

const now = Date.UTC(2026, 10, 25);
const day = 24 * 60 * 60 * 1_000;
const id = '10000000-0000-4000-8000-00000000000a';

function importing(of: ALog, parts: { log?: Store; store?: KeyValue; clock?: () => number } = {}) {
  const { log = of.store, store = memoryStore(), clock = () => now } = parts;
  const announced: string[] = [];
  const work = imports({
    log,
    store,
    announce: ({ ids }) => void announced.push(...ids),
    fadeProgress: fadeProgress(store, clock),
    now: clock,
  });
  return { work, store, announced };
}

const part = (number: number, moments: Moment[]) => ({
  id,
  part: number,
  moments,
  people: [],
  checkIns: [],
});

async function everything({ reader }: ALog) {
  const shelves = await Promise.all(
    (['kept', 'parked', 'deleted'] as const).map((shelf) => reader.newest(shelf, 1_000)),
  );
  const moments = shelves.flatMap((page) => page.moments);
  const people = await reader.people();
  return Object.fromEntries([...moments, ...people].map((record) => [record.id, record]));
}

describe('bringing records in', () => {
  it('adds what is new, replaces what is older, leaves the rest, and takes exactly that back', async () => {
    const log = aLog(() => now);
    const [same, older, newer] = [aMoment(), aMoment(), aMoment()];
    const [fresh, parked] = [aMoment(), aMoment({ parkedUntil: now + day })];
    const person = aPerson();
    await log.writer.add(same);
    await log.writer.add(older);
    await log.writer.add(changed(newer, { facts: 'newer here' }, now));
    const before = await everything(log);

    const { work, store, announced } = importing(log);
    await work.begin({ id, source: 'json' });
    const better = changed(older, { facts: 'newer in the file' }, now);
    await work.put({ ...part(0, [same, better, newer]), people: [person] });
    await work.put(part(1, [fresh, parked]));
    await work.finish(id);
    const after = { ...before, [older.id]: better, [fresh.id]: fresh, [parked.id]: parked };
    expect(await everything(log)).toEqual({ ...after, [person.id]: person });
    const [batch] = parseBatches(await store.get(batchesKey));
    expect(batch).toMatchObject({ done: true, added: 3, replaced: 1, parts: 2 });
    expect(announced).toContain(fresh.id);

    expect(await work.takeBack(id)).toEqual({ left: 1, kept: 0 });
    expect(await work.takeBack(id)).toEqual({ left: 0, kept: 0 });
    expect(await everything(log)).toEqual(before);
    expect(await store.get(batchesKey)).toEqual([]);
  });

  it('keeps what was changed since it came in, and says how much that is', async () => {
    const log = aLog(() => now);
    const [one, two] = [aMoment(), aMoment()];
    const { work } = importing(log);
    await work.begin({ id, source: 'json' });
    await work.put(part(0, [one, two]));
    await work.finish(id);
    await log.writer.change(one.id, { facts: 'mine now' });
    expect(await work.takeBack(id)).toEqual({ left: 0, kept: 1 });
    expect(Object.keys(await everything(log))).toEqual([one.id]);
  });

  it('takes a part that is sent twice once, and none that comes too early', async () => {
    const log = aLog(() => now);
    const moment = aMoment();
    const { work } = importing(log);
    await expect(work.put(part(0, [moment]))).rejects.toMatchObject({ failure: 'not_found' });
    await work.begin({ id, source: 'json' });
    await work.put(part(0, [moment]));
    await work.put(part(0, [moment]));
    await expect(work.put(part(2, [aMoment()]))).rejects.toMatchObject({ failure: 'refused' });
    await work.finish(id);
    await expect(work.put(part(1, [aMoment()]))).rejects.toMatchObject({ failure: 'refused' });
    expect(await work.takeBack(id)).toEqual({ left: 0, kept: 0 });
    expect(await everything(log)).toEqual({});
  });

  it('announces what would fade at once, before it does', async () => {
    const log = aLog(() => now);
    const { work, store } = importing(log);
    await work.begin({ id, source: 'json' });
    await work.put(part(0, [aMoment({ at: now - 400 * day })]));
    await work.finish(id);
    expect(parseCareSettings(await store.get(careKey)).fadesFrom).toBe(now + 7 * day);
  });

  it('forgets after 30 days how to take an import back, and keeps what it brought', async () => {
    const log = aLog(() => now);
    let time = now;
    const { work, store } = importing(log, { clock: () => time });
    await work.begin({ id, source: 'json' });
    await work.put(part(0, [aMoment()]));
    await work.finish(id);
    time = now + 29 * day;
    await work.forgetOld();
    expect(parseBatches(await store.get(batchesKey))).toHaveLength(1);
    time = now + 31 * day;
    await work.forgetOld();
    expect(parseBatches(await store.get(batchesKey))).toEqual([]);
    expect(await store.get(`import-${id}-0`)).toBeUndefined();
    expect(Object.keys(await everything(log))).toHaveLength(1);
  });
});

describe('an import that is broken off', () => {
  it('leaves nothing behind, whichever of its steps is the last', async () => {
    let steps = 0;
    for (let last = 1; ; last += 1) {
      const log = aLog(() => now);
      const there = aMoment();
      await log.writer.add(there);
      const before = await everything(log);
      const store = memoryStore();
      const dying = mortal(log.store, store, last);
      const { work } = importing(log, dying);
      const whole = await runAll(work, there).then(
        () => true,
        () => false,
      );
      // The browser starts anew, over what lies on the disk.
      const { work: anew } = importing(log, { store });
      await anew.takeBackUnfinished();
      const after = await everything(log);
      steps = last;
      if (whole) {
        expect(Object.keys(after)).toHaveLength(4);
        break;
      }
      const isDone = parseBatches(await store.get(batchesKey)).length > 0;
      expect([last, after]).toEqual([last, isDone ? after : before]);
      if (isDone) expect(Object.keys(after)).toHaveLength(4);
    }
    expect(steps).toBeGreaterThan(10);
  });
});

async function runAll(work: ReturnType<typeof imports>, there: Moment): Promise<void> {
  await work.begin({ id, source: 'json' });
  await work.put(part(0, [aMoment(), changed(there, { facts: 'newer' }, now)]));
  await work.put(part(1, [aMoment(), aMoment()]));
  await work.finish(id);
}

/** A log and a store that both fail from the `last`-th operation on, as a browser that is ended does. */
function mortal(log: Store, store: KeyValue, last: number): { log: Store; store: KeyValue } {
  let done = 0;
  const counted = <Part extends object>(of: Part): Part =>
    new Proxy(of, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          done += 1;
          if (done >= last) throw new LogError('storage');
          return (method as (...each: unknown[]) => unknown)(...args);
        };
      },
    });
  return { log: counted(log), store: counted(store) };
}
