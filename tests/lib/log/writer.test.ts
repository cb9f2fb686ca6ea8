import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../../lib/log/engine.ts';
import { LogError } from '../../../lib/log/failure.ts';
import { momentRow } from '../../../lib/log/moment-row.ts';
import { logWriter } from '../../../lib/log/writer.ts';
import { aLog } from '../../support/a-log.ts';
import { aMoment } from '../../support/moments.ts';

describe('the writer', () => {
  it('hands each write to the disk before it says so', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { writer } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    await writer.change(moment.id, { facts: 'x' });
    await writer.erase(moment.id);
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(3);
    expect(writes.map(([, , options]) => options)).toEqual(
      writes.map(() => ({ durability: 'strict' })),
    );
    transactions.mockRestore();
  });

  it('has stored a moment once it says so', async () => {
    const { writer, reader } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    expect(await reader.get(moment.id)).toEqual(moment);
  });

  it('stores a press once, however often it is sent, and leaves what was added to it since', async () => {
    const { writer, reader } = aLog(() => 7);
    const moment = aMoment();
    await Promise.all([writer.add(moment), writer.add(moment)]);
    await writer.change(moment.id, { facts: 'added later' });
    await writer.add(moment);
    expect((await reader.newest('kept', 10)).moments).toEqual([
      { ...moment, facts: 'added later', revision: 2, changedAt: 7 },
    ]);
  });

  it('makes changes that are asked for at once one after another, and loses none', async () => {
    const { writer, reader } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    await Promise.all([
      writer.change(moment.id, { kind: 'left_out' }),
      writer.change(moment.id, { facts: 'both' }),
    ]);
    expect(await reader.get(moment.id)).toMatchObject({
      kind: 'left_out',
      facts: 'both',
      revision: 3,
    });
  });

  it('goes on after a change that failed', async () => {
    const { writer, reader } = aLog();
    const moment = aMoment();
    await expect(writer.change(moment.id, { facts: 'x' })).rejects.toMatchObject({
      failure: 'not_found',
    });
    await writer.add(moment);
    expect(await reader.get(moment.id)).toEqual(moment);
  });

  it('deletes to the recently deleted, puts back, and erases', async () => {
    const { writer, reader } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    await writer.remove(moment.id);
    expect((await reader.newest('kept', 10)).moments).toEqual([]);
    expect((await reader.newest('deleted', 10)).moments).toMatchObject([{ id: moment.id }]);
    await writer.restore(moment.id);
    expect((await reader.newest('kept', 10)).moments).toMatchObject([{ id: moment.id }]);
    await writer.erase(moment.id);
    expect(await reader.get(moment.id)).toBeUndefined();
  });

  it('erases what was deleted long enough ago, and nothing else', async () => {
    let now = 1_000;
    const { writer, reader } = aLog(() => now);
    const [old, recent, kept] = [aMoment(), aMoment(), aMoment()];
    for (const moment of [old, recent, kept]) await writer.add(moment);
    await writer.remove(old.id);
    now = 2_000;
    await writer.remove(recent.id);
    await writer.eraseDeletedBefore(2_000);
    expect(await reader.get(old.id)).toBeUndefined();
    expect(await reader.get(recent.id)).toMatchObject({ deletedAt: 2_000 });
    expect(await reader.get(kept.id)).toEqual(kept);
  });

  it('erases what was deleted long ago also where another deleted row is damaged', async () => {
    const { first, writer, reader } = aLog(() => 1);
    const old = aMoment();
    await writer.add(old);
    await writer.remove(old.id);
    const damaged = { ...(await momentRow(aMoment({ deletedAt: 1 }))), body: '{' };
    await first.write([{ entry: damaged }]);
    await writer.eraseDeletedBefore(2);
    expect(await reader.get(old.id)).toBeUndefined();
  });

  it('erases the raw context of what is due, in one transaction, and announces it', async () => {
    const { writer, reader, announced } = aLog(() => 9);
    const [due, other, third] = [aMoment({ at: 1 }), aMoment({ at: 2 }), aMoment({ at: 3 })];
    for (const moment of [due, other, third]) await writer.add(moment);
    announced.length = 0;
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await writer.fade([due.id, other.id, third.id, 'unknown'], ({ at }) => at !== 2);
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
    transactions.mockRestore();
    expect(await reader.get(due.id)).toMatchObject({ fadedAt: 9, revision: 2, changedAt: 9 });
    expect(await reader.get(other.id)).toEqual(other);
    expect(announced).toEqual([due.id, third.id]);
  });

  it('writes and announces nothing where nothing is due', async () => {
    const { writer, announced } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    announced.length = 0;
    await writer.fade([moment.id], () => false);
    expect(announced).toEqual([]);
  });

  it('tells of each moment before it is written, and what it was before', async () => {
    const { store } = aLog();
    const told: unknown[] = [];
    const writer = logWriter(
      store,
      () => 9,
      () => undefined,
      async (moment, before) => {
        const stored = await store.get(moment.id);
        told.push([moment.facts, before?.facts, stored === undefined]);
      },
    );
    const moment = aMoment({ facts: 'first' });
    await writer.add(moment);
    await writer.change(moment.id, { facts: 'second' });
    expect(told).toEqual([
      ['first', undefined, true],
      ['second', 'first', false],
    ]);
  });

  it('announces each change after it is stored, and a repeated press not at all', async () => {
    const { writer, announced } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    await writer.add(moment);
    await writer.remove(moment.id);
    expect(announced).toEqual([moment.id, moment.id]);
  });

  it('announces nothing that failed', async () => {
    const announced: string[] = [];
    const fail = () => Promise.reject(new LogError('no_space'));
    const full: Store = {
      add: fail,
      put: fail,
      putAll: fail,
      get: fail,
      remove: fail,
      removeAll: fail,
      newest: fail,
      oldest: fail,
      isNewer: fail,
      other: fail,
    };
    const writer = logWriter(full, Date.now, ({ ids }) => void announced.push(...ids));
    await expect(writer.add(aMoment())).rejects.toMatchObject({ failure: 'no_space' });
    expect(announced).toEqual([]);
  });
});
