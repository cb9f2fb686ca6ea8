import { describe, expect, it } from 'vitest';
import { changed, deleted, faded, restored } from '../../../lib/moment/moment.ts';
import { fadeProgress, lookingAgain, lookingAnew } from '../../../lib/settings/fade-progress.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { aMoment, slackPage } from '../../support/moments.ts';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 10, 25, 12);
const old = aMoment({ at: now - 200 * day });
const kept = aMoment({ at: now - 200 * day, keepsContext: true });
const parked = { ...old, parkedUntil: now };
const bare = { level: 'nothing', readFrom: 'none' } as const;

const progressOver = (stored?: unknown) =>
  fadeProgress(memoryStore(stored === undefined ? {} : { 'fade-progress': stored }), () => now);

describe('how far fading has come', () => {
  it.each([
    ['an old moment that is added', old, undefined, true],
    ['one that is no longer kept', changed(kept, { keepsContext: null }, now), kept, true],
    ['one that is taken back', restored(deleted(old, now), now), deleted(old, now), true],
    ['one that is parked', parked, old, true],
    ['one that comes back from being parked', old, parked, true],
    ['one whose page is put back', old, { ...old, context: bare }, true],
    [
      'one whose page comes back after it was erased',
      changed(faded(old, now), { context: slackPage }, now),
      faded(old, now),
      true,
    ],
    ['one that is written on', changed(old, { facts: 'x' }, now), old, false],
    ['one that is kept', kept, old, false],
    ['one that is deleted', deleted(old, now), old, false],
    ['one that is erased', faded(old, now), old, false],
    ['one without a page', { ...old, context: bare }, undefined, false],
    ['a press', aMoment({ at: now }), undefined, false],
    ['a press of yesterday that is saved at last', aMoment({ at: now - day }), undefined, true],
  ])('remembers to look again at %s: %4$s', async (_, moment, before, again) => {
    const progress = progressOver();
    await progress.note(moment, before);
    expect((await progress.read()).again).toEqual(again ? [moment.id] : []);
  });

  it.each([
    ['nothing', undefined],
    ['something else', 'x'],
    ['a part of it', { passed: {} }],
  ])('begins anew where %s is stored', async (_, stored) => {
    expect(await progressOver(stored).read()).toEqual({ passed: {}, again: [], anew: false });
  });

  it('makes changes that are asked for at once one after another', async () => {
    const progress = progressOver();
    await Promise.all([
      progress.note(old, undefined),
      progress.change((each) => ({ ...each, lookedAt: now })),
      progress.note(kept, undefined),
      progress.note(aMoment({ at: old.at }), undefined),
    ]);
    expect(await progress.read()).toMatchObject({
      lookedAt: now,
      again: [old.id, expect.any(String)],
    });
  });

  it('looks at all of the log again where too much was written behind it', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    const passed = { kept: { at: 1, id: 'x' } };
    const some = lookingAgain({ passed, again: [], anew: false }, ids(500));
    expect(some).toMatchObject({ passed, anew: false });
    const many = lookingAgain(some, ['x']);
    expect(many).toEqual({ passed, again: [], anew: true });
    expect(lookingAgain(many, ['y'])).toEqual(many);
    expect(lookingAnew(many)).toEqual({ passed: {}, again: [], anew: false });
    expect(lookingAnew(some)).toEqual(some);
  });
});
