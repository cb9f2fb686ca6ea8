import { expect, it } from 'vitest';
import { unsavedMoments } from '../../../lib/background/unsaved.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { aMoment } from '../../support/moments.ts';

const waiting = () => ({ moment: aMoment(), failure: 'storage' }) as const;

it('keeps presses that fail at once, each of them once', async () => {
  const unsaved = unsavedMoments(memoryStore());
  const [a, b] = [waiting(), waiting()];
  await Promise.all([unsaved.keep(a), unsaved.keep(b), unsaved.keep(a)]);
  expect((await unsaved.all()).map(({ moment }) => moment.id).toSorted()).toEqual(
    [a.moment.id, b.moment.id].toSorted(),
  );
  await unsaved.drop(a.moment.id);
  expect(await unsaved.all()).toEqual([b]);
});

it('starts over where what is stored is malformed', async () => {
  const unsaved = unsavedMoments(memoryStore({ unsaved: [{ id: 1 }] }));
  expect(await unsaved.all()).toEqual([]);
});
