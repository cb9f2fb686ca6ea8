import { type CareSettings, isOn } from './care-settings.ts';
import { type Dismissals, isWithin } from './dismissals.ts';

/** What is known of backups when History is opened. */
export interface BackupAsking {
  care: CareSettings;
  /** In milliseconds since 1970, as all times here. */
  now: number;
  /** When the last backup was made; undefined where there is none. */
  lastBackup: number | undefined;
  /** When the moments were that are in no backup, newest first; no more are needed than it takes to ask. */
  unsaved: readonly number[];
  dismissed: Dismissals;
}

const day = 24 * 60 * 60 * 1_000;

/** So many moments are worth a backup, whenever they came. */
export const manyUnsaved = 10;

/** So long may a moment, or the last backup, be ago. */
const longAgo = 14 * day;

/**
 * Whether to say that there are moments in no backup: ten of them, or one for two weeks. What was put aside
 * rests as long.
 */
export function isBackupDue({ care, now, lastBackup, unsaved, dismissed }: BackupAsking): boolean {
  if (!isOn(care, 'backup') || unsaved.length === 0) return false;
  if (isWithin(longAgo, dismissed.backup, now)) return false;
  if (unsaved.length >= manyUnsaved) return true;
  const since = lastBackup ?? Math.min(...unsaved);
  return Math.abs(now - since) >= longAgo;
}
