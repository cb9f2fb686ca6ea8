import { randomUUID } from 'node:crypto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { LogError } from '../../../lib/log/failure.ts';
import { migrations } from '../../../lib/log/migrations.ts';
import { openLog } from '../../../lib/log/open-log.ts';
import { indexedDbEngine } from '../../../lib/log/indexed-db-engine.ts';
import { aLog } from '../../support/a-log.ts';
import { aMoment } from '../../support/moments.ts';
import { copiesOf } from '../../../lib/log/copies.ts';
import { memoryValues } from '../../support/memory-values.ts';
import version1 from './frozen/version-1.json' with { type: 'json' };
import version3 from './frozen/version-3.json' with { type: 'json' };

describe('opening the log', () => {
  it('brings a database of version 1 up to date with every moment in it', async () => {
    const name = `log-${randomUUID()}`;
    const old = await openLog(() => {}, name, migrations.slice(0, 1));
    for (const row of version1.rows) await old.database.put('moments', row as never);
    old.database.close();
    const { reader } = aLog(Date.now, { name });
    expect((await reader.newest('kept', 10)).moments).toEqual(version1.kept);
    expect((await reader.newest('deleted', 10)).moments).toEqual(version1.deleted);
  });

  it('opens what version 3 left, in both copies, with every record in it', async () => {
    const name = `log-${randomUUID()}`;
    const values = memoryValues();
    await values.write(version3.values);
    const { database } = await openLog(() => {}, name, migrations.slice(0, 3));
    for (const row of version3.database.moments) await database.put('moments', row as never);
    for (const [key, entry] of Object.entries(version3.database.ledger)) {
      await database.put('ledger', entry as never, key);
    }
    database.close();
    const { store, reader, writer, first, second } = aLog(Date.now, { name, values });
    expect(await store.standing()).toBe('well');
    expect(await copiesOf([first, second]).look()).toMatchObject({ standing: 'well', damaged: 0 });
    expect((await reader.newest('kept', 10)).moments).toEqual(version3.kept);
    expect((await reader.newest('deleted', 10)).moments).toEqual(version3.deleted);
    expect((await reader.people()).map((person) => person.name)).toEqual(['Dana']);
    expect((await reader.checkIns(5)).map(({ asked }) => asked)).toEqual(['helping']);
    expect(await writer.add(aMoment())).toBe('saved');
  });

  it('reads a database of a newer version, and does not write it', async () => {
    const log = aLog();
    const moment = aMoment();
    await log.writer.add(moment);
    const { name } = log;
    await raise(name, migrations.length + 1);
    const later = aLog(Date.now, { name });
    expect(await log.reader.isNewer()).toBe(true);
    expect(await later.reader.get(moment.id)).toEqual(moment);
    await expect(later.writer.add(aMoment())).rejects.toMatchObject({ failure: 'newer_log' });
    await expect(later.writer.erase(moment.id)).rejects.toMatchObject({ failure: 'newer_log' });
    expect((await later.reader.newest('kept', 10)).moments).toEqual([moment]);
  });

  it('steps aside for a newer version that opens, and then only reads', async () => {
    const { name, writer, reader } = aLog();
    const moment = aMoment();
    await writer.add(moment);
    await raise(name, 9);
    await expect(writer.add(aMoment())).rejects.toMatchObject({ failure: 'newer_log' });
    expect(await reader.get(moment.id)).toEqual(moment);
  });

  it('tries again after the database could not be opened', async () => {
    const { name } = aLog();
    let tries = 0;
    const engine = indexedDbEngine((onGone) => {
      tries += 1;
      if (tries === 1) return Promise.reject(new DOMException('', 'UnknownError'));
      return openLog(onGone, name);
    });
    await expect(engine.get('x')).rejects.toMatchObject({ failure: 'storage' });
    expect(await engine.get('x')).toBeUndefined();
  });

  it('tries again after an open that failed with a failure of the log', async () => {
    const { name } = aLog();
    let tries = 0;
    const engine = indexedDbEngine((onGone) => {
      tries += 1;
      if (tries === 1) return Promise.reject(new LogError('no_space'));
      return openLog(onGone, name);
    });
    await expect(engine.get('x')).rejects.toMatchObject({ failure: 'no_space' });
    expect(await engine.get('x')).toBeUndefined();
  });

  it('gives up a database that does not answer, and the next try is a new one', async () => {
    vi.useFakeTimers();
    const { name } = aLog();
    let tries = 0;
    const engine = indexedDbEngine((onGone) => {
      tries += 1;
      return tries === 1 ? new Promise<never>(() => {}) : openLog(onGone, name);
    });
    const hanging = engine.get('x').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await hanging).toMatchObject({ failure: 'storage' });
    vi.useRealTimers();
    expect(await engine.get('x')).toBeUndefined();
  });

  it.each([
    ['QuotaExceededError', 'no_space'],
    ['UnknownError', 'storage'],
  ])('tells a %s as "%s"', async (error, failure) => {
    const engine = indexedDbEngine(() => Promise.reject(new DOMException('', error)));
    await expect(engine.get('x')).rejects.toMatchObject({ failure });
  });
});

async function raise(name: string, version: number): Promise<void> {
  (await openDB(name, version)).close();
}
