import { describe, expect, it } from 'vitest';
import {
  type CareSettings,
  changedCare,
  parseCareSettings,
  usualCare,
} from '../../../lib/care/care-settings.ts';
import { isNearBedtime } from '../../../lib/care/reflection-window.ts';

const now = Date.UTC(2026, 10, 25, 12);
const week = 7 * 24 * 60 * 60 * 1_000;

describe('the settings of care', () => {
  it.each<[string, unknown, CareSettings]>([
    ['nothing', undefined, usualCare],
    ['something else', 'x', usualCare],
    ['an unknown rule', { ...usualCare, off: ['x'] }, usualCare],
    ['a minute that no day has', { ...usualCare, window: { from: 1_440, to: 0 } }, usualCare],
    ['no days at all', { ...usualCare, eraseDays: 0 }, usualCare],
    ['what was chosen', { ...usualCare, off: ['late'] }, { ...usualCare, off: ['late'] }],
    ['a time of notice', { ...usualCare, fadesFrom: 7 }, { ...usualCare, fadesFrom: 7 }],
  ])('are the usual ones, or those that were chosen, where %s is stored', (_, stored, expected) => {
    expect(parseCareSettings(stored)).toEqual(expected);
  });

  it('begin with a window well before bed', () => {
    expect(isNearBedtime(usualCare.window)).toBe(false);
  });

  it.each<[string, Partial<CareSettings>, Partial<CareSettings>, boolean]>([
    ['fewer days until erasing', {}, { eraseDays: 30 }, true],
    ['more days until erasing', {}, { eraseDays: 120 }, false],
    ['fading switched on', { off: ['fading'] }, { off: [] }, true],
    ['fading switched on, and more days', { off: ['fading'] }, { off: [], eraseDays: 365 }, true],
    ['fading switched off', {}, { off: ['fading'] }, false],
    ['fewer days while fading is off', { off: ['fading'] }, { eraseDays: 30 }, false],
    ['another rule switched off', {}, { off: ['late'] }, false],
    ['another window', {}, { window: { from: 60, to: 120 } }, false],
  ])('announce for a week what would be erased at once: %s', (_, before, change, announced) => {
    const after = changedCare({ ...usualCare, ...before }, change, now);
    expect(after).toMatchObject(change);
    expect(after.fadesFrom).toBe(announced ? now + week : undefined);
  });
});
