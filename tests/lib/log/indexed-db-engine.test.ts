import { afterEach, describe, expect, it, vi } from 'vitest';
import { copiesOf } from '../../../lib/log/copies.ts';
import type { Position } from '../../../lib/log/engine.ts';
import type { LogError } from '../../../lib/log/failure.ts';
import { emptyHead } from '../../../lib/log/head.ts';
import { momentRow } from '../../../lib/log/moment-row.ts';
import { aLog } from '../../support/a-log.ts';
import { aMoment } from '../../support/moments.ts';

afterEach(() => void vi.restoreAllMocks());

const unreadable = () => {
  throw new DOMException('Failed to read large IndexedDB value', 'DataError');
};

/** A log of which the browser cannot give back one record, and so nothing that is read along with it. */
async function withOneBad() {
  const log = aLog();
  const moments = Array.from({ length: 6 }, (_, at) => aMoment({ at: Math.floor(at / 2) }));
  for (const moment of moments) await log.writer.add(moment);
  const bad = moments[2] ?? aMoment();
  vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(unreadable);
  const { getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function readAll(
    this: IDBObjectStore,
    ...range
  ) {
    return this.name === 'moments' ? unreadable() : getAll.apply(this, range);
  });
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function read(
    this: IDBObjectStore,
    key,
  ) {
    return key === bad.id ? unreadable() : get.call(this, key);
  });
  return { ...log, moments, bad };
}

describe('a database that cannot give back one of its records', () => {
  it('gives all others, page by page, and the bad one out of the other copy', async () => {
    const { reader, moments } = await withOneBad();
    const seen: string[] = [];
    let after: Position | undefined;
    do {
      const page = await reader.newest('kept', 2, after);
      expect(page.damaged).toEqual([]);
      seen.push(...page.moments.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen.toSorted()).toEqual(moments.map(({ id }) => id).toSorted());
  });

  it('names the bad one where there is no other copy of it', async () => {
    const { reader, second, moments, bad } = await withOneBad();
    await second.erase();
    const page = await reader.newest('kept', 10);
    expect(page.damaged).toEqual([bad.id]);
    expect(page.moments.map(({ id }) => id).toSorted()).toEqual(
      moments
        .map(({ id }) => id)
        .filter((id) => id !== bad.id)
        .toSorted(),
    );
  });

  it('is looked at record by record, and the bad one counted', async () => {
    const { first, second, bad } = await withOneBad();
    const found = await copiesOf([first, second]).look();
    expect(found.copies[0]).toMatchObject({ whole: 5, damaged: 1 });
    expect(found.mendable).toEqual([bad.id]);
  });
});

describe('several rows in one go', () => {
  it.each(['put', 'delete'] as const)(
    'are all written or none, whichever %s the browser refuses',
    async (method) => {
      const changed = Array.from({ length: 6 }, (_, at) => aMoment({ at }));
      const rows = await Promise.all(changed.map((moment) => momentRow(moment)));
      const real = IDBObjectStore.prototype[method];
      for (let nth = 1; ; nth += 1) {
        const { first, writer } = aLog();
        for (const moment of changed.slice(0, 3)) await writer.add(moment);
        const before = await Array.fromAsync(first.entries());
        const { head } = await first.look();
        let left = nth;
        const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function refuse(
          this: IDBObjectStore,
          ...given: unknown[]
        ) {
          left -= 1;
          if (left === 0) throw new DOMException('full', 'QuotaExceededError');
          return Reflect.apply(real, this, given);
        });
        const ended = await first
          .write(
            rows.map((row) => ({ entry: { ...row, stamp: 9 } })),
            emptyHead,
          )
          .then(
            () => 'written',
            (error: LogError) => error.failure,
          );
        spy.mockRestore();
        if (ended === 'written') {
          expect(nth).toBeGreaterThan(rows.length);
          return;
        }
        expect(ended).toBe('no_space');
        expect(await Array.fromAsync(first.entries())).toEqual(before);
        expect((await first.look()).head).toEqual(head);
      }
    },
  );
});
