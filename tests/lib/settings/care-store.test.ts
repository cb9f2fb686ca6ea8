import { describe, expect, it } from 'vitest';
import { careKey, type CareSettings, usualCare } from '../../../lib/care/care-settings.ts';
import { careStore } from '../../../lib/settings/care-store.ts';
import type { KeyValue } from '../../../lib/settings/key-value.ts';
import { heardStore } from '../../support/heard-store.ts';

const storeOver = (settings = heardStore()) => careStore(settings, () => 7, settings.hear(careKey));

describe('the store of the settings of care', () => {
  it('knows nothing before it has read', async () => {
    const store = storeOver();
    expect(store.known()).toBeUndefined();
    expect(await store.read()).toEqual(usualCare);
    expect(store.known()).toEqual(usualCare);
  });

  it('makes changes that are asked for at once one after another, and loses none', async () => {
    const store = storeOver();
    await Promise.all([store.change({ off: ['late'] }), store.change({ blurDays: 3 })]);
    expect(await store.read()).toEqual({ ...usualCare, off: ['late'], blurDays: 3 });
  });

  it('makes a change out of what was chosen right before', async () => {
    const store = storeOver();
    await Promise.all([
      store.change({ off: ['late'] }),
      store.change(({ off }) => ({ off: [...off, 'burst'] })),
    ]);
    expect((await store.read()).off).toEqual(['late', 'burst']);
  });

  it('keeps what another page has changed meanwhile', async () => {
    const settings = heardStore();
    const [one, other] = [storeOver(settings), storeOver(settings)];
    await one.read();
    await other.change({ off: ['late'] });
    await one.change({ blurDays: 3 });
    expect(await other.read()).toMatchObject({ off: ['late'], blurDays: 3 });
  });

  it('tells who follows it now, and after each change, until they leave', async () => {
    const settings = heardStore();
    const [one, other] = [storeOver(settings), storeOver(settings)];
    const told: CareSettings[] = [];
    const leaving = new AbortController();
    one.follow((care) => void told.push(care), leaving.signal);
    await expect.poll(() => told).toEqual([usualCare]);
    await other.change({ blurDays: 3 });
    expect(told.at(-1)).toMatchObject({ blurDays: 3 });
    expect(one.known()).toMatchObject({ blurDays: 3 });
    leaving.abort();
    await other.change({ blurDays: 4 });
    expect(told).toHaveLength(2);
  });

  it('tells the usual settings where none can be read', async () => {
    const broken: KeyValue = { ...heardStore(), get: () => Promise.reject(new Error('broken')) };
    const store = careStore(
      broken,
      () => 7,
      () => undefined,
    );
    const told: CareSettings[] = [];
    store.follow((care) => void told.push(care), new AbortController().signal);
    await expect.poll(() => told).toEqual([usualCare]);
  });
});
