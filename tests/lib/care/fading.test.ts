import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CareSettings, usualCare } from '../../../lib/care/care-settings.ts';
import {
  canFade,
  fadesSoon,
  fadeState,
  isDue,
  oldBefore,
  amongOthers,
} from '../../../lib/care/fading.ts';
import { rawPartsOf } from '../../../lib/moment/context.ts';
import { partsOf } from '../../../lib/moment/context-parts.ts';
import { daysAfter, dayAt } from '../../../lib/moment/local-date.ts';
import { changed, deleted, faded, type Moment, restored } from '../../../lib/moment/moment.ts';
import { aMoment, slackPage, threadPage } from '../../support/moments.ts';

const day = 24 * 60 * 60 * 1_000;
const now = new Date(2026, 10, 25, 12).getTime();

/** A moment of `days` ago that was not touched since. */
const old = (days: number, parts: Partial<Moment> = {}) =>
  aMoment({ at: now - days * day, changedAt: now - days * day, ...parts });

const bare = { level: 'nothing', readFrom: 'none' } as const;
const kept: Partial<Moment> = { keepsContext: true };
const off: Partial<CareSettings> = { off: ['fading'] };

describe('the raw context of a moment', () => {
  it.each<[string, Moment, Partial<CareSettings>, string, string | undefined]>([
    ['of today', old(0), {}, 'clear', '2027-02-23'],
    ['of 13 days ago', old(13), {}, 'clear', '2027-02-10'],
    ['of 14 days ago', old(14), {}, 'blurred', '2027-02-09'],
    ['of 89 days ago', old(89), {}, 'blurred', '2026-11-26'],
    ['of 90 days ago', old(90), {}, 'blurred', '2026-11-25'],
    ['of 400 days ago', old(400), {}, 'blurred', '2026-01-19'],
    ['with other days chosen', old(5), { blurDays: 5, eraseDays: 6 }, 'blurred', '2026-11-26'],
    ['that is kept', old(400, kept), {}, 'clear', undefined],
    ['while fading is switched off', old(400), off, 'clear', undefined],
    ['that was erased', faded(old(400), now - day), {}, 'faded', undefined],
    ['that was erased, while fading is off', faded(old(400), now - day), off, 'faded', undefined],
    ['without a page', old(400, { context: bare }), {}, 'clear', undefined],
    ['of a time to come', old(-2), {}, 'clear', undefined],
    ['that was changed yesterday', old(400, { changedAt: now - day }), {}, 'blurred', '2026-12-01'],
    [
      'that was changed, with one day chosen',
      old(1, { changedAt: now }),
      { eraseDays: 1 },
      'clear',
      '2026-11-26',
    ],
    [
      'that was changed under a wrong clock',
      old(95, { changedAt: now + day }),
      {},
      'blurred',
      '2026-11-20',
    ],
    ['after a change of the rule', old(400), { fadesFrom: now + 7 * day }, 'blurred', '2026-12-02'],
    [
      'long after a change of the rule',
      old(95),
      { fadesFrom: now - 40 * day },
      'blurred',
      '2026-11-20',
    ],
    [
      'after a change under a wrong clock',
      old(95),
      { fadesFrom: now + 9 * day },
      'blurred',
      '2026-11-20',
    ],
  ])('%s stands so', (_, moment, parts, state, erasesOn) => {
    const fade = fadeState(moment, { ...usualCare, ...parts }, now);
    expect([fade.state, fade.erasesOn]).toEqual([state, erasesOn]);
  });

  it.each<[string, Moment, Partial<CareSettings>, boolean, boolean]>([
    ['82 days old', old(82), {}, false, false],
    ['83 days old', old(83), {}, true, false],
    ['89 days old', old(89), {}, true, false],
    ['90 days old', old(90), {}, true, true],
    ['90 days old, and kept', old(90, kept), {}, false, false],
    ['90 days old, and deleted', deleted(old(90), now), {}, false, false],
    ['90 days old, with fading switched off', old(90), off, false, false],
    ['erased before', faded(old(90), now), {}, false, false],
    ['taken back just now', restored(deleted(old(400), now), now), {}, true, false],
    ['taken back a week ago', restored(old(400), now - 7 * day), {}, true, true],
    [
      'no longer kept since just now',
      changed(old(400, kept), { keepsContext: null }, now),
      {},
      true,
      false,
    ],
    [
      'put back by another page after it was erased',
      changed(faded(old(90), now - 8 * day), { context: slackPage }, now - 8 * day),
      {},
      true,
      true,
    ],
  ])(
    'that is %s is told of beforehand, and erased, as it should be',
    (_, moment, parts, soon, due) => {
      const care = { ...usualCare, ...parts };
      expect([fadesSoon(moment, care, now), isDue(moment, care, now)]).toEqual([soon, due]);
    },
  );

  it('is what a page said, and where it was; all else stays', () => {
    const moment = old(90, { context: threadPage, facts: 'x', kind: 'other' });
    const after = faded(moment, now);
    expect(rawPartsOf(threadPage)).toEqual(['words', 'title', 'address']);
    expect(rawPartsOf(after.context)).toEqual([]);
    const { title: _t, address: _a, words: _w, wordsCut: _c, ...rest } = threadPage;
    expect(after).toEqual({
      ...moment,
      context: rest,
      fadedAt: now,
      changedAt: now,
      revision: moment.revision + 1,
    });
  });

  it('is not shown among others while it is blurred', () => {
    const among = (moment: Moment) => partsOf(amongOthers(moment, usualCare, now).context);
    expect(among(old(14))).toEqual(['site', 'conversation']);
    expect(among(old(13))).toEqual(partsOf(slackPage));
    expect(among(old(14, kept))).toEqual(partsOf(slackPage));
  });

  const rarely = fc.constantFrom(false, false, false, true);
  const cares: fc.Arbitrary<CareSettings> = fc.record({
    window: fc.constant(usualCare.window),
    off: fc.constantFrom<CareSettings['off']>([], ['fading'], ['late']),
    blurDays: fc.integer({ min: 1, max: 400 }),
    eraseDays: fc.integer({ min: 1, max: 400 }),
    fadesFrom: fc.integer({ min: now - 30 * day, max: now + 30 * day }),
  });
  const moments = fc
    .record({
      at: fc.integer({ min: now - 500 * day, max: now + 9 * day }),
      changedAt: fc.integer({ min: now - 500 * day, max: now + 9 * day }),
      kept: rarely,
      gone: rarely,
      faded: rarely,
    })
    .map(({ at, changedAt, kept: isKept, gone, faded: isFaded }) => {
      const moment = aMoment({
        at,
        changedAt,
        ...(isKept && kept),
        ...(gone && { deletedAt: changedAt }),
      });
      return isFaded ? faded(moment, changedAt) : moment;
    });

  it('is never blurred or erased while the rule is off, or while it is kept', () => {
    fc.assert(
      fc.property(moments, cares, (moment, care) => {
        const spared = !canFade(moment) || care.off.includes('fading');
        if (spared) expect(isDue(moment, care, now)).toBe(false);
        const switchedOff = { ...care, off: ['fading' as const] };
        expect(fadeState(moment, switchedOff, now).state).not.toBe('blurred');
        expect(fadesSoon(moment, switchedOff, now)).toBe(false);
      }),
    );
  });

  it('stands the same whenever it is asked the same', () => {
    fc.assert(
      fc.property(moments, cares, (moment, care) => {
        expect(fadeState(structuredClone(moment), structuredClone(care), now)).toEqual(
          fadeState(moment, care, now),
        );
      }),
    );
  });

  it('is told of from a week before until it is erased, on the day that was told', () => {
    let erased = 0;
    fc.assert(
      fc.property(moments, cares, (moment, care) => {
        const { erasesOn } = fadeState(moment, care, now);
        if (erasesOn === undefined || !canFade(moment)) return;
        erased += 1;
        const noonOf = (date: string) => new Date(`${date}T12:00`).getTime();
        // A rule that was changed under a wrong clock is heard of once that is over.
        fc.pre((care.fadesFrom ?? 0) <= now + 7 * day && moment.changedAt <= now);
        if (erasesOn > dayAt(now)) {
          expect(isDue(moment, care, noonOf(daysAfter(erasesOn, -1)))).toBe(false);
          expect(isDue(moment, care, noonOf(erasesOn))).toBe(true);
          for (const before of [1, 3, 7]) {
            const then = noonOf(daysAfter(erasesOn, -before));
            if (then >= now) expect(fadesSoon(moment, care, then)).toBe(true);
          }
        } else expect(isDue(moment, care, now)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(erased).toBeGreaterThan(50);
  });

  it('is due only where the moment is from before the day that is looked up to', () => {
    fc.assert(
      fc.property(moments, cares, (moment, care) => {
        if (isDue(moment, care, now)) expect(moment.at).toBeLessThan(oldBefore(care, now));
      }),
    );
    const edge = oldBefore(usualCare, now);
    const at = (time: number) => aMoment({ at: time, changedAt: time });
    expect(isDue(at(edge - 1), usualCare, now)).toBe(true);
    expect(isDue(at(edge), usualCare, now)).toBe(false);
  });
});
