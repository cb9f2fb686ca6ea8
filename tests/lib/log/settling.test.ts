import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../lib/log/copies.ts';
import type { Engine } from '../../../lib/log/engine.ts';
import { LogError } from '../../../lib/log/failure.ts';
import { momentRow } from '../../../lib/log/moment-row.ts';
import { headOf, surveyOf } from '../../../lib/log/survey.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { type ALog, aLog } from '../../support/a-log.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { memoryValues } from '../../support/memory-values.ts';
import { aMoment } from '../../support/moments.ts';

const MiB = 1024 * 1024;

/** A log as it was before there was a second copy. */
async function ofVersion2(moments: readonly Moment[]) {
  const there = { name: `log-${randomUUID()}`, values: memoryValues() };
  const db = await openDB(there.name, 2, {
    upgrade(old) {
      old.createObjectStore('moments', { keyPath: 'id' }).createIndex('by-shelf', ['shelf', 'at']);
    },
  });
  for (const moment of moments) await db.put('moments', await momentRow(moment));
  db.close();
  return there;
}

/** Holds everything that is read whole, some at a time, until the next `step`. */
function stepByStep() {
  let goOn = Promise.withResolvers<void>();
  let open = false;
  const through = (engine: Engine): Engine => ({
    ...engine,
    async *entries() {
      for await (const some of engine.entries()) {
        for (const entry of some) {
          if (!open) await goOn.promise;
          yield [entry];
        }
        if (!open) await goOn.promise;
      }
    },
  });
  return {
    through,
    async step() {
      goOn.resolve();
      goOn = Promise.withResolvers();
      await new Promise((resolve) => setTimeout(resolve));
    },
    openUp() {
      open = true;
      goOn.resolve();
    },
  };
}

async function agreed(log: ALog) {
  expect(await log.store.standing()).toBe('well');
  const found = await copiesOf([log.first, log.second]).look();
  expect(found).toMatchObject({ standing: 'well', damaged: 0, mendable: [] });
  // The ledger is told by what lies there, and by nothing else.
  const { seq, count, sum } = headOf([await surveyOf(log.first), await surveyOf(log.second)]);
  for (const engine of [log.first, log.second]) {
    expect((await engine.look()).head).toMatchObject({ seq, count, sum });
  }
  return found.together;
}

describe('a log whose copies are being compared', () => {
  it('lets a press in, into both copies', async () => {
    const held = stepByStep();
    const there = await ofVersion2([aMoment(), aMoment()]);
    const log = aLog(Date.now, { ...there, through: held.through, patience: 1 });
    const moment = aMoment();
    expect(await log.writer.add(moment)).toBe('saved');
    expect(await log.first.get(moment.id)).toEqual(await log.second.get(moment.id));
    expect(await log.first.get(moment.id)).toBeDefined();
    expect((await log.second.look()).head).toBeUndefined();
    held.openUp();
    expect(await agreed(log)).toBe(3);
    expect(await log.writer.add(aMoment())).toBe('saved');
    expect(await agreed(aLog(Date.now, there))).toBe(4);
  });

  it('is found as it was left, where the browser ends meanwhile', async () => {
    const held = stepByStep();
    const there = await ofVersion2([aMoment(), aMoment()]);
    const log = aLog(Date.now, { ...there, through: held.through, patience: 1 });
    await log.writer.add(aMoment());
    for (let steps = 0; steps < 5; steps += 1) await held.step();
    expect(await agreed(aLog(Date.now, there))).toBe(3);
  });

  it('is told to be in one copy where the comparison fails, and is whole at the next start', async () => {
    const there = await ofVersion2([aMoment(), aMoment()]);
    let fails = true;
    const through = (engine: Engine, which: 'first' | 'second'): Engine => ({
      ...engine,
      write: (changes, head) =>
        which === 'second' && fails && changes.length === 2
          ? Promise.reject(new LogError('storage', new Error('refused')))
          : engine.write(changes, head),
    });
    const session = memoryStore();
    const log = aLog(Date.now, { ...there, through, session, patience: 1 });
    expect(await log.store.standing()).toBe('one_copy');
    fails = false;
    await expect(log.writer.add(aMoment())).rejects.toMatchObject({ failure: 'until_restart' });
    const later = aLog(Date.now, there);
    await later.writer.add(aMoment());
    expect(await agreed(later)).toBe(3);
  });

  it.each<[string, (there: Awaited<ReturnType<typeof ofVersion2>>) => ALog]>([
    ['there is little room', (there) => aLog(Date.now, { ...there, room: async () => 20 * MiB })],
    [
      'the second copy cannot be opened',
      (there) =>
        aLog(Date.now, {
          ...there,
          through: (engine, which) =>
            which === 'first'
              ? engine
              : { ...engine, look: () => Promise.reject(new LogError('storage')) },
        }),
    ],
  ])(
    'takes presses in one copy where %s, and has lost nothing at the next start',
    async (_, start) => {
      const there = await ofVersion2([aMoment(), aMoment()]);
      const log = start(there);
      expect(await log.store.standing()).toBe('one_copy');
      expect(await log.writer.add(aMoment())).toBe('saved_one_copy');
      expect(await start(there).writer.add(aMoment())).toBe('saved_one_copy');
      expect(await agreed(aLog(Date.now, there))).toBe(4);
    },
  );

  it('is given all of them without a search for each', async () => {
    const there = await ofVersion2(Array.from({ length: 300 }, () => aMoment()));
    let searched = 0;
    const through = (engine: Engine, which: 'first' | 'second'): Engine => ({
      ...engine,
      get: (id) => {
        // What is packed is found by reading all of it.
        if (which === 'second') searched += 1;
        return engine.get(id);
      },
    });
    const log = aLog(Date.now, { ...there, through });
    expect(await agreed(log)).toBe(300);
    expect(searched).toBe(0);
  });

  it('is given some records at a time, where one copy is far behind', async () => {
    const there = { name: `log-${randomUUID()}`, values: memoryValues() };
    const sizes: number[] = [];
    let fails = true;
    const through = (engine: Engine, which: 'first' | 'second'): Engine => ({
      ...engine,
      async write(changes, head) {
        if (which === 'second' && fails) throw new LogError('storage');
        if (which === 'second') sizes.push(changes.length);
        return engine.write(changes, head);
      },
    });
    const log = aLog(Date.now, { ...there, through });
    const rows = await Promise.all(Array.from({ length: 450 }, () => momentRow(aMoment())));
    expect(await log.store.putAll(rows)).toBe('saved_one_copy');
    fails = false;
    expect(await agreed(aLog(Date.now, { ...there, through }))).toBe(450);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
  });

  it('never gives back what is erased meanwhile, nor an older text, whenever that is', async () => {
    const old = Array.from({ length: 8 }, (_, at) => aMoment({ at, facts: 'old' }));
    type Act = { does: 'edit' | 'erase' | 'add'; which: number } | { does: 'step'; times: number };
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.record({ does: fc.constantFrom('edit', 'erase', 'add'), which: fc.nat(7) }),
      {
        weight: 3,
        arbitrary: fc.record({
          does: fc.constant('step' as const),
          times: fc.integer({ min: 1, max: 6 }),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const held = stepByStep();
        const there = await ofVersion2(old);
        const log = aLog(Date.now, { ...there, through: held.through, patience: 0 });
        const expected = new Map(old.map(({ id, facts }) => [id, facts]));
        for (const each of acts) {
          if (each.does === 'step') {
            for (let { times } = each; times > 0; times -= 1) await held.step();
            continue;
          }
          const { id = '' } = old[each.which] ?? {};
          if (each.does === 'erase') {
            await log.writer.erase(id);
            expected.delete(id);
          } else if (each.does === 'edit' && expected.has(id)) {
            await log.writer.change(id, { facts: 'new' });
            expected.set(id, 'new');
          } else if (each.does === 'add') {
            const added = aMoment({ facts: 'added' });
            await log.writer.add(added);
            expected.set(added.id, 'added');
          }
        }
        held.openUp();
        expect(await agreed(log)).toBe(expected.size);
        const later = aLog(Date.now, there);
        expect(await agreed(later)).toBe(expected.size);
        for (const engine of [later.first, later.second]) {
          const rows = await engine.newest('kept', 100);
          const facts = rows.map(({ id, body }) => [id, JSON.parse(body).facts] as const);
          expect(new Map(facts)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a damaged record that is given again', () => {
  it.each<[string, (log: ALog, id: string) => Promise<unknown>, number]>([
    ['is edited', (log, id) => log.writer.change(id, { facts: 'new' }), 3],
    ['is erased', (log, id) => log.writer.erase(id), 2],
  ])('stays as it is written where it %s meanwhile', async (_, act, left) => {
    const there = { name: `log-${randomUUID()}`, values: memoryValues() };
    const before = aLog(Date.now, there);
    const moments = [aMoment(), aMoment(), aMoment()];
    for (const moment of moments) await before.writer.add(moment);
    const [{ id } = aMoment()] = moments;
    await before.first.write([{ entry: { ...Object(await before.first.get(id)), body: '{' } }]);
    const held = stepByStep();
    const log = aLog(Date.now, { ...there, through: held.through });
    const repairing = log.store.repair([id]);
    await held.step();
    await act(log, id);
    const written = await log.second.get(id);
    held.openUp();
    await repairing;
    expect(await log.first.get(id)).toEqual(written);
    expect(await log.second.get(id)).toEqual(written);
    expect(await agreed(log)).toBe(left);
  });
});
