import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fade } from '../../../lib/background/fading.ts';
import {
  careKey,
  changedCare,
  parseCareSettings,
  usualCare,
} from '../../../lib/care/care-settings.ts';
import type { Engine, Store } from '../../../lib/log/engine.ts';
import { isRow } from '../../../lib/log/entry.ts';
import { momentRow } from '../../../lib/log/moment-row.ts';
import { logReader } from '../../../lib/log/reader.ts';
import { logWriter } from '../../../lib/log/writer.ts';
import { rawPartsOf } from '../../../lib/moment/context.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { fadeProgress } from '../../../lib/settings/fade-progress.ts';
import { aLog } from '../../support/a-log.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { memoryValues } from '../../support/memory-values.ts';
import { aMoment, slackPage } from '../../support/moments.ts';

const day = 24 * 60 * 60 * 1_000;
const today = new Date(2026, 10, 25, 12).getTime();

/** A log, and fading over it, at a time that the test sets. Fading has looked before, yesterday. */
function setUp(
  stored: Record<string, unknown> = {},
  given: (store: Store) => Store = (same) => same,
  parts?: Parameters<typeof aLog>[1],
) {
  const clock = { now: today };
  const { store: real, first, second } = aLog(() => clock.now, parts);
  const store = given(real);
  const settings = memoryStore({
    'fade-progress': { lookedAt: today - day, passed: {}, again: [], anew: false },
    ...stored,
  });
  const announced: string[][] = [];
  const progress = fadeProgress(settings, () => clock.now);
  const log = logWriter(
    store,
    () => clock.now,
    ({ ids }) => void announced.push([...ids]),
    progress.note,
  );
  const reader = logReader(store);
  const tools = { log, rows: store, progress, settings, now: () => clock.now };
  return {
    ...tools,
    reader,
    store: real,
    first,
    second,
    clock,
    announced,
    look: () => fade(tools),
    async add(...moments: Moment[]) {
      for (const moment of moments) await log.add(moment);
      announced.length = 0;
    },
    isErased: async ({ id }: Moment) => {
      const moment = await reader.get(id);
      const erased = moment?.fadedAt !== undefined;
      const raw = moment && rawPartsOf(moment.context).length > 0;
      expect(raw).toBe(!erased);
      return erased;
    },
  };
}

const old = (days: number, parts: Partial<Moment> = {}) =>
  aMoment({ at: today - days * day, changedAt: today - days * day, ...parts });

beforeEach(() => {
  vi.restoreAllMocks();
});

describe('fading', () => {
  it('erases the raw context of what is due, and of nothing else', async () => {
    const log = setUp();
    const due = [old(90), old(91, { felt: 'met' }), old(400, { parkedUntil: today + day })];
    const spared = [
      old(0),
      old(14),
      old(89),
      old(400, { keepsContext: true }),
      old(400, { deletedAt: today - day }),
      old(400, { changedAt: today - day }),
    ];
    await log.add(...due, ...spared);
    await log.look();
    for (const moment of due) {
      const { title: _t, address: _a, words: _w, wordsCut: _c, ...context } = slackPage;
      const expected = { ...moment, context, fadedAt: today, changedAt: today, revision: 2 };
      expect(await log.reader.get(moment.id)).toEqual(expected);
    }
    for (const moment of spared) expect(await log.reader.get(moment.id)).toEqual(moment);
    expect(log.announced.flat().toSorted()).toEqual(due.map(({ id }) => id).toSorted());
  });

  it('does nothing while it is switched off, and all that is due once it is on', async () => {
    const log = setUp({ [careKey]: { ...usualCare, off: ['fading'] } });
    const moment = old(400);
    await log.add(moment);
    await log.look();
    expect(await log.isErased(moment)).toBe(false);
    expect(log.announced).toEqual([]);
    expect((await log.progress.read()).passed).toEqual({});
    await log.settings.set(careKey, usualCare);
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('does nothing where the settings cannot be understood', async () => {
    const log = setUp({ [careKey]: { off: ['fading'], eraseDays: 'x' } });
    const moment = old(400);
    await log.add(moment);
    await log.look();
    expect(await log.isErased(moment)).toBe(false);
  });

  it('erases each on its own day, and reads no more of the log than that day', async () => {
    const log = setUp();
    const moments = Array.from({ length: 120 }, (_, index) => old(200 - index));
    await log.add(...moments);
    await log.look();
    const erased = async () =>
      (await Promise.all(moments.map(log.isErased))).filter(Boolean).length;
    expect(await erased()).toBe(111);
    const reads = vi.spyOn(log.store, 'oldest');
    for (const days of [1, 2, 3]) {
      log.clock.now = today + days * day;
      await log.look();
      expect(await erased()).toBe(111 + days);
    }
    const pages = await Promise.all(reads.mock.results.map(({ value }) => value));
    expect(pages.flat()).toHaveLength(3);
  });

  it.each<
    [string, Partial<Moment>, (log: ReturnType<typeof setUp>, id: string) => Promise<unknown>]
  >([
    [
      'is no longer kept',
      { keepsContext: true },
      ({ log }, id) => log.change(id, { keepsContext: null }),
    ],
    ['is taken back', { deletedAt: today - 10 * day }, ({ log }, id) => log.restore(id)],
    [
      'is given its page again',
      { context: { level: 'site', readFrom: 'page', host: 'example.org' } },
      ({ log }, id) => log.change(id, { context: slackPage }),
    ],
    [
      'is parked',
      { keepsContext: true },
      ({ log }, id) => log.change(id, { keepsContext: null, parkedUntil: today + 400 * day }),
    ],
  ])('erases a moment that was passed and %s, after a week', async (_, parts, edit) => {
    const log = setUp();
    const [moment, later] = [old(300, parts), old(100)];
    await log.add(moment, later);
    await log.look();
    expect(await log.isErased(later)).toBe(true);
    await edit(log, moment.id);
    for (const days of [0, 1, 6]) {
      log.clock.now = today + days * day;
      await log.look();
      expect(await log.isErased(moment)).toBe(false);
    }
    log.clock.now = today + 7 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
    expect((await log.progress.read()).again).toEqual([]);
  });

  it('erases what was added behind it: written down elsewhere, or saved at last', async () => {
    const log = setUp();
    await log.add(old(100));
    await log.look();
    const moment = old(200);
    await log.add(moment);
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('erases all that was added behind it, however much', async () => {
    const log = setUp();
    await log.add(old(100));
    await log.look();
    const many = Array.from({ length: 510 }, (_, index) => old(101 + index));
    await log.add(...many);
    expect((await log.progress.read()).anew).toBe(true);
    await log.look();
    expect((await Promise.all(many.map(log.isErased))).every(Boolean)).toBe(true);
  });

  it('erases what waited ahead of it while more days were chosen', async () => {
    const log = setUp({ [careKey]: { ...usualCare, eraseDays: 30 } });
    const moment = old(60, { keepsContext: true });
    await log.add(moment, old(40));
    await log.look();
    await log.settings.set(careKey, usualCare);
    await log.log.change(moment.id, { keepsContext: null });
    await log.look();
    log.clock.now = today + 29 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(false);
    log.clock.now = today + 30 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('forgets what it need not look at again', async () => {
    const log = setUp();
    await log.add(old(100), old(50), old(2));
    await log.look();
    expect((await log.progress.read()).again).toEqual([]);
  });

  it('passes over a damaged record, and leaves it', async () => {
    const log = setUp();
    const row = { ...(await momentRow(old(200))), body: '{' };
    await log.store.put(row);
    const moment = old(100);
    await log.add(moment);
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
    expect(await log.store.get(row.id)).toMatchObject(row);
  });

  it('lets a press in between two of its pages', async () => {
    const log = setUp();
    await log.add(...Array.from({ length: 120 }, (_, index) => old(100 + index)));
    const order: string[] = [];
    const looking = log.look().then(() => order.push('faded'));
    await log.log.add(aMoment({ at: today }));
    order.push('saved');
    await looking;
    expect(order).toEqual(['saved', 'faded']);
  });
});

describe('what is due and was not announced', () => {
  const week = 7 * day;

  it('is announced for a week at the first look', async () => {
    const log = setUp({ 'fade-progress': undefined });
    const moment = old(400);
    await log.add(moment);
    for (const days of [0, 3, 6]) {
      log.clock.now = today + days * day;
      await log.look();
      expect(await log.isErased(moment)).toBe(false);
      expect(parseCareSettings(await log.settings.get(careKey)).fadesFrom).toBe(today + week);
      expect((await log.progress.read()).passed).toEqual({});
    }
    log.clock.now = today + week;
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('keeps to the day that was told when fading was switched on again after a long time', async () => {
    const log = setUp({ [careKey]: { ...usualCare, off: ['fading'] } });
    const moment = old(400);
    await log.add(moment);
    log.clock.now = today + 60 * day;
    const care = parseCareSettings(await log.settings.get(careKey));
    await log.settings.set(careKey, changedCare(care, { off: [] }, log.clock.now));
    for (const days of [60.5, 66]) {
      log.clock.now = today + days * day;
      await log.look();
      expect(await log.isErased(moment)).toBe(false);
    }
    log.clock.now = today + 67 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('is nothing in a new log, where nothing is announced', async () => {
    const log = setUp({ 'fade-progress': undefined });
    await log.look();
    expect(await log.settings.get(careKey)).toBeUndefined();
    expect((await log.progress.read()).lookedAt).toBe(today);
  });

  it('is announced again after a long time away, once', async () => {
    const log = setUp();
    const moment = old(80);
    await log.add(moment);
    await log.look();
    log.clock.now = today + 60 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(false);
    // Away once more: the notice has been there to be seen.
    log.clock.now = today + 120 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(true);
  });

  it('is not erased by a clock that ran years ahead for a day', async () => {
    const log = setUp();
    const moment = old(10);
    await log.add(moment);
    log.clock.now = today + 3_000 * day;
    await log.look();
    expect(await log.isErased(moment)).toBe(false);
    log.clock.now = today + day;
    await log.look();
    log.clock.now = today + 81 * day;
    for (let days = 2; days <= 81; days += 1) {
      log.clock.now = today + days * day;
      await log.look();
      expect([days, await log.isErased(moment)]).toEqual([days, days >= 80]);
    }
  });
});

describe('a failure in the middle of fading', () => {
  /** The n-th call to write several rows fails, and those before it do not. */
  const failing =
    (nth: { n: number }) =>
    (store: Store): Store => ({
      ...store,
      putAll: (rows) =>
        nth.n-- === 1
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : store.putAll(rows),
    });

  it.each([1, 2, 3])('at page %i loses nothing, and the next look goes on', async (n) => {
    const nth = { n };
    const log = setUp({}, failing(nth));
    const moments = Array.from({ length: 130 }, (_, index) =>
      old(100 + index, { facts: `${index}` }),
    );
    const kept = old(150, { keepsContext: true });
    await log.add(...moments, kept);
    await expect(log.look()).rejects.toThrow('full');
    const erased = (await Promise.all(moments.map(log.isErased))).filter(Boolean).length;
    expect(erased).toBeLessThanOrEqual((n - 1) * 50);
    expect(log.announced.flat()).toHaveLength(erased);
    await log.look();
    expect((await Promise.all(moments.map(log.isErased))).every(Boolean)).toBe(true);
    expect(await log.reader.get(kept.id)).toEqual(kept);
    const facts = await Promise.all(
      moments.map(async ({ id }) => (await log.reader.get(id))?.facts),
    );
    expect(facts).toEqual(moments.map((moment) => moment.facts));
  });

  it('at any one put in one of the two copies tears no page, and goes on once the browser starts again', async () => {
    const put = IDBObjectStore.prototype.put;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (nth) => {
        const there = { name: `log-${randomUUID()}`, values: memoryValues() };
        const log = setUp({}, undefined, there);
        const moments = Array.from({ length: 60 }, (_, index) => old(100 + index));
        await log.add(...moments);
        let left = nth;
        const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...given: Parameters<typeof put>
        ) {
          left -= 1;
          if (left === 0) throw new DOMException('full', 'QuotaExceededError');
          return put.apply(this, given);
        });
        await log.look().catch((error: unknown) => {
          expect(error).toMatchObject({ failure: 'until_restart' });
        });
        puts.mockRestore();
        const fadedIn = async (engine: Engine) => {
          const rows = await Promise.all(moments.map(({ id }) => engine.get(id)));
          return rows.filter((row) => row && isRow(row) && row.body.includes('fadedAt')).length;
        };
        // 51 puts are a page and the ledger beside it. The other copy has what this one could not take.
        expect([await fadedIn(log.first), await fadedIn(log.second)]).toEqual(
          nth <= 51 ? [0, 50] : [50, 60],
        );
        const later = setUp(
          { 'fade-progress': await log.settings.get('fade-progress') },
          undefined,
          there,
        );
        await later.look();
        expect(await later.store.standing()).toBe('well');
        expect((await Promise.all(moments.map(later.isErased))).every(Boolean)).toBe(true);
        expect([await fadedIn(later.first), await fadedIn(later.second)]).toEqual([60, 60]);
      }),
      { numRuns: 12 },
    );
  });

  it('of what remembers how far it came only costs a second look', async () => {
    const log = setUp();
    const moments = Array.from({ length: 60 }, (_, index) => old(100 + index));
    await log.add(...moments);
    const change = vi.spyOn(log.progress, 'change');
    // The first change begins the look, the second ends the look behind, the third passes a page.
    change.mockImplementationOnce(async () => undefined);
    change.mockImplementationOnce(async () => undefined);
    change.mockRejectedValueOnce(new Error('not stored'));
    await expect(log.look()).rejects.toThrow('not stored');
    await log.look();
    expect((await Promise.all(moments.map(log.isErased))).every(Boolean)).toBe(true);
    for (const { id } of moments) expect(await log.reader.get(id)).toMatchObject({ revision: 2 });
  });
});
