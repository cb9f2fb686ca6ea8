import { describe, expect, it } from 'vitest';
import { type BackupAsking, isBackupDue } from '../../../lib/care/backup-due.ts';
import { usualCare } from '../../../lib/care/care-settings.ts';

const now = Date.UTC(2026, 10, 25);
const day = 24 * 60 * 60 * 1_000;
const ago = (...days: number[]) => days.map((each) => now - each * day);
const many = (count: number) => Array.from({ length: count }, () => now);

describe('the line about a backup', () => {
  it.each<[string, Partial<BackupAsking>, boolean]>([
    ['there is no moment', {}, false],
    ['the first moments are young', { unsaved: ago(0, 1, 13) }, false],
    ['there was never a backup, and a moment is two weeks old', { unsaved: ago(0, 14) }, true],
    ['ten moments are in no backup', { unsaved: many(10), lastBackup: now - day }, true],
    ['nine are', { unsaved: many(9), lastBackup: now - day }, false],
    [
      'the last backup is two weeks old, and there is a new moment',
      { unsaved: ago(0), lastBackup: now - 14 * day },
      true,
    ],
    ['the last backup is old, and there is nothing new', { lastBackup: now - 400 * day }, false],
    ['it was put aside yesterday', { unsaved: many(10), dismissed: { backup: now - day } }, false],
    [
      'it was put aside two weeks ago',
      { unsaved: many(10), dismissed: { backup: now - 14 * day } },
      true,
    ],
    ['it is switched off', { unsaved: many(10), care: { ...usualCare, off: ['backup'] } }, false],
    ['the clock was set back', { unsaved: many(10), dismissed: { backup: now + day } }, false],
  ])('where %s', (_title, parts, due) => {
    const asking = { care: usualCare, now, lastBackup: undefined, unsaved: [], dismissed: {} };
    expect(isBackupDue({ ...asking, ...parts })).toBe(due);
  });
});
