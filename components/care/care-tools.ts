import type { HearChanges } from '../../lib/log/changes.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { CareMemory } from '../../lib/settings/care-memory.ts';
import type { CareStore } from '../../lib/settings/care-store.ts';
import type { FadeProgressStore } from '../../lib/settings/fade-progress.ts';

/** What only care needs. */
export interface Care {
  settings: CareStore;
  memory: CareMemory;
  fadeProgress: Pick<FadeProgressStore, 'read'>;
  /** Closes the tab. */
  closePage(): Promise<void>;
}

/** What every part of care is given. */
export interface CareTools {
  ask: Ask;
  reader: LogReader;
  now(): number;
  hearChanges: HearChanges;
  care: Care;
}
