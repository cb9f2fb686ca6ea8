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
      get: fail,
      remove: fail,
      newest: fail,
      isNewer: fail,
      other: fail,
    };
    const writer = logWriter(full, Date.now, ({ ids }) => void announced.push(...ids));
    await expect(writer.add(aMoment())).rejects.toMatchObject({ failure: 'no_space' });
    expect(announced).toEqual([]);
  });
});
