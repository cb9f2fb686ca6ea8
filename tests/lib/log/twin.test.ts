import { randomUUID } from 'node:crypto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../lib/log/engine.ts';
import { copiesOf } from '../../../lib/log/copies.ts';
import { LogError } from '../../../lib/log/failure.ts';
import { deleted } from '../../../lib/moment/moment.ts';
import { momentRow } from '../../../lib/log/moment-row.ts';
import { aLog } from '../../support/a-log.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { memoryValues } from '../../support/memory-values.ts';
import { aMoment } from '../../support/moments.ts';

const place = () => ({ name: `log-${randomUUID()}`, values: memoryValues() });
const limits = { manySingles: 4, fullSegment: 1_500 };

/** An engine of which one operation fails while `fails` says so. */
function failing(engine: Engine, fails: () => LogError | undefined): Engine {
  return {
    ...engine,
    write: async (changes, head) => {
      const failure = fails();
      if (failure) throw failure;
      return engine.write(changes, head);
    },
    add: async (row, head, onFree) => {
      const failure = fails();
      if (failure) throw failure;
      return engine.add(row, head, onFree);
    },
  };
}

const diskError = () => new LogError('storage', new DOMException('', 'UnknownError'));

describe('a press', () => {
  it('is in both copies once it is saved, and again once it is taken back', async () => {
    const { writer, first, second } = aLog();
    const moment = aMoment();
    expect(await writer.add(moment)).toBe('saved');
    const row = await first.get(moment.id);
    expect(row).toMatchObject({ id: moment.id, stamp: 1 });
    expect(await second.get(moment.id)).toEqual(row);
    expect(await first.look()).toEqual(await second.look());
    expect(await writer.erase(moment.id)).toBe('saved');
    for (const engine of [first, second]) {
      expect(await engine.get(moment.id)).toEqual({ id: moment.id, stamp: 2, gone: true });
    }
  });

  it.each(['first', 'second'] as const)(
    'is saved in one copy where the %s fails, and given to it at the next start',
    async (which) => {
      const there = place();
      let fails = false;
      const log = aLog(Date.now, {
        ...there,
        through: (engine, each) =>
          each === which ? failing(engine, () => (fails ? diskError() : undefined)) : engine,
      });
      await log.writer.add(aMoment());
      fails = true;
      const moment = aMoment();
      expect(await log.writer.add(moment)).toBe('saved_one_copy');
      fails = false;
      expect(await log.reader.get(moment.id)).toEqual(moment);
      const later = aLog(Date.now, there);
      expect(await later.store.standing()).toBe('well');
      expect(await later.first.get(moment.id)).toEqual(await later.second.get(moment.id));
      expect(await later.first.get(moment.id)).toBeDefined();
    },
  );

  it('is the last one written after a storage error, until the browser starts again', async () => {
    const there = { ...place(), session: memoryStore() };
    let fails = true;
    const through = (engine: Engine) => failing(engine, () => (fails ? diskError() : undefined));
    const log = aLog(Date.now, { ...there, through });
    const moment = aMoment();
    await expect(log.writer.add(moment)).rejects.toMatchObject({ failure: 'storage' });
    fails = false;
    const refused = { failure: 'until_restart' };
    await expect(log.writer.add(moment)).rejects.toMatchObject(refused);
    // The worker is stopped and wakes: the browser is still the same.
    await expect(aLog(Date.now, there).writer.add(moment)).rejects.toMatchObject(refused);
    const restarted = aLog(Date.now, { ...there, session: memoryStore() });
    expect(await restarted.writer.add(moment)).toBe('saved');
  });

  it.each([
    ['15 MiB', 15, 'no_space'],
    ['17 MiB', 17, 'saved'],
  ])('with %s left on the disk ends as it should', async (_title, left, outcome) => {
    const { writer } = aLog(Date.now, { room: async () => left * 1024 * 1024 });
    const ended = await writer.add(aMoment()).catch((error: LogError) => error.failure);
    expect(ended).toBe(outcome);
  });

  it('is saved in one copy where the other never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const values = memoryValues();
    const hanging = { ...values, write: () => new Promise<void>(() => {}) };
    const log = aLog(Date.now, { values: hanging });
    const ended: string[] = [];
    void log.writer.add(aMoment()).then((outcome) => ended.push(outcome));
    while (ended.length === 0) {
      await vi.advanceTimersByTimeAsync(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    vi.useRealTimers();
    expect(ended).toEqual(['saved_one_copy']);
  });
});

describe('a log that lost something', () => {
  let there: ReturnType<typeof place>;
  const moments = [aMoment({ at: 1 }), aMoment({ at: 2 }), aMoment({ at: 3 })];

  beforeEach(async () => {
    there = place();
    const { writer } = aLog(() => 1, there);
    for (const moment of moments) await writer.add(moment);
  });

  const lose: Record<string, () => Promise<void>> = {
    'its whole database': async () => {
      const db = await openDB(there.name);
      await Promise.all(['moments', 'ledger'].map((store) => db.clear(store)));
      db.close();
    },
    'its whole storage': async () => there.values.values.clear(),
    'a row of its database': async () => {
      const db = await openDB(there.name);
      await db.delete('moments', moments[1]?.id ?? '');
      db.close();
    },
    'a row of its storage and a later one was added': async () => {
      there.values.values.delete(`log.row.${moments[1]?.id}`);
      const head = there.values.values.get('log.head');
      // One copy is behind as after a crash, too: that must not hide what is missing.
      there.values.values.set('log.head', { ...Object(head), seq: 2 });
    },
  };

  it.each(Object.keys(lose))('%s is noticed, and whole again once it is rebuilt', async (what) => {
    await lose[what]?.();
    const log = aLog(() => 1, there);
    const copies = copiesOf([log.first, log.second]);
    expect((await copies.look()).standing).toBe('recovery');
    expect((await copies.look()).together).toBe(3);
    await log.store.rebuild();
    expect(await log.store.standing()).toBe('well');
    expect(await copies.look()).toMatchObject({ standing: 'well', together: 3, damaged: 0 });
    const page = await log.reader.newest('kept', 10);
    expect(page.moments).toEqual(moments.toReversed());
  });

  it('takes presses also before it is rebuilt, in both copies, and loses none of them', async () => {
    await lose['its whole database']?.();
    const log = aLog(() => 1, there);
    const moment = aMoment({ at: 9 });
    expect(await log.writer.add(moment)).toBe('saved');
    expect(await log.store.standing()).toBe('recovery');
    const later = aLog(() => 1, there);
    expect(await later.store.standing()).toBe('recovery');
    await later.writer.change(moment.id, { facts: 'then' });
    await later.store.rebuild();
    const page = await later.reader.newest('kept', 10);
    expect(page.moments.map(({ at, facts }) => [at, facts])).toEqual([
      [9, 'then'],
      [3, undefined],
      [2, undefined],
      [1, undefined],
    ]);
  });

  it('shows the other copy of a damaged row, and mends it', async () => {
    const [moment = aMoment()] = moments;
    const log = aLog(() => 1, there);
    const row = await log.first.get(moment.id);
    await log.first.write([{ entry: { ...Object(row), body: '{' } }]);
    expect(await log.reader.get(moment.id)).toEqual(moment);
    const copies = copiesOf([log.first, log.second]);
    const found = await copies.look();
    expect(found.mendable).toEqual([moment.id]);
    await log.store.repair(found.mendable);
    expect(await log.first.get(moment.id)).toEqual(row);
    expect((await copies.look()).mendable).toEqual([]);
  });

  it('counts a row that is damaged in both, leaves it where it is, and goes on', async () => {
    const [moment = aMoment()] = moments;
    const log = aLog(() => 1, there);
    const bad = { ...(await momentRow(deleted(moment, 1))), body: '{', stamp: 1 };
    for (const engine of [log.first, log.second]) await engine.write([{ entry: bad }]);
    const copies = copiesOf([log.first, log.second]);
    expect(await copies.look()).toMatchObject({ standing: 'recovery', together: 2, damaged: 1 });
    await log.store.rebuild();
    expect(await copies.look()).toMatchObject({ standing: 'well', together: 2, damaged: 1 });
    expect(await log.first.get(moment.id)).toEqual(bad);
    expect((await copies.raw()).join('')).toContain(moment.id);
    expect(await log.writer.add(aMoment())).toBe('saved');
  });

  it('is told to have nothing left once it is erased', async () => {
    there.values.values.set('appearance', 'kept');
    const log = aLog(() => 1, there);
    await log.store.erase();
    expect([...there.values.values.keys()]).toEqual(['appearance']);
    expect((await log.reader.newest('kept', 10)).moments).toEqual([]);
    expect(await log.store.standing()).toBe('well');
    expect(await log.writer.add(aMoment())).toBe('saved');
  });
});

describe('a log of version 2, without a second copy', () => {
  it('is copied at its first opening', async () => {
    const there = place();
    const db = await openDB(there.name, 2, {
      upgrade(old) {
        old
          .createObjectStore('moments', { keyPath: 'id' })
          .createIndex('by-shelf', ['shelf', 'at']);
      },
    });
    const moments = [aMoment({ at: 1 }), aMoment({ at: 2 })];
    for (const moment of moments) await db.put('moments', await momentRow(moment));
    db.close();
    const log = aLog(Date.now, there);
    expect(await log.store.standing()).toBe('well');
    expect((await log.second.newest('kept', 10)).map(({ at }) => at)).toEqual([2, 1]);
    expect(await log.second.look()).toMatchObject({ head: { count: 2 } });
  });
});

describe('packing', () => {
  it('keeps few keys, and every row, whatever is changed in between', async () => {
    const there = { ...place(), limits };
    const log = aLog(() => 1, there);
    const moments = Array.from({ length: 40 }, (_, at) => aMoment({ at }));
    for (const moment of moments) {
      await log.writer.add(moment);
      await log.store.tidy();
    }
    const [first = aMoment(), second = aMoment()] = moments;
    await log.writer.change(first.id, { facts: 'later' });
    await log.writer.erase(second.id);
    const lying = JSON.stringify([...there.values.values]);
    expect(there.values.values.size).toBeLessThan(30);
    expect([...there.values.values.keys()].some((key) => key.includes('rows.'))).toBe(true);
    // What was erased lies nowhere any more, and what was changed only as it is now.
    expect(lying.split(JSON.stringify(JSON.stringify(second)).slice(1, -1)).length).toBe(1);
    expect(lying.split(JSON.stringify(JSON.stringify(first)).slice(1, -1)).length).toBe(1);
    const copies = copiesOf([log.first, log.second]);
    expect(await copies.look()).toMatchObject({ standing: 'well', together: 39, damaged: 0 });
  });

  it('lets an older row be read where the database fails', async () => {
    const there = { ...place(), limits };
    const log = aLog(() => 1, there);
    const moments = Array.from({ length: 12 }, (_, at) => aMoment({ at }));
    for (const moment of moments) await log.writer.add(moment);
    await log.store.tidy();
    const broken = aLog(() => 1, {
      ...there,
      through: (engine, which) =>
        which === 'second'
          ? engine
          : {
              ...engine,
              look: () => Promise.reject(diskError()),
              get: () => Promise.reject(diskError()),
              newest: () => Promise.reject(diskError()),
            },
    });
    expect(await broken.store.standing()).toBe('one_copy');
    expect((await broken.reader.newest('kept', 100)).moments).toEqual(moments.toReversed());
    const [oldest = aMoment()] = moments;
    expect(await broken.writer.change(oldest.id, { facts: 'x' })).toBe('saved_one_copy');
    expect(await aLog(() => 1, there).store.standing()).toBe('well');
  });
});
