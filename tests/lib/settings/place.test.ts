import { expect, it } from 'vitest';
import { askForPlace, takePlace } from '../../../lib/settings/place.ts';
import { memoryStore } from '../../support/memory-store.ts';

const momentId = '3f0c0a52-9b0e-4c7e-8d57-0d6d1f0a9a01';

it('gives the place that was asked for once', async () => {
  const store = memoryStore();
  await askForPlace(store, { name: 'reflect', momentId });
  expect(await takePlace(store)).toEqual({ name: 'reflect', momentId });
  expect(await takePlace(store)).toBeUndefined();
});

it('goes nowhere where the place is malformed', async () => {
  expect(
    await takePlace(memoryStore({ place: { name: 'reflect', momentId: '../x' } })),
  ).toBeUndefined();
});
