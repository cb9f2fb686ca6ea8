import type { Care } from '../../components/care/care-tools.ts';
import { careKey, type CareSettings } from '../../lib/care/care-settings.ts';
import { careMemory } from '../../lib/settings/care-memory.ts';
import { careStore } from '../../lib/settings/care-store.ts';
import { fadeProgress } from '../../lib/settings/fade-progress.ts';
import { now } from './fake-log.ts';
import { heardStore } from './heard-store.ts';
import { memoryStore } from './memory-store.ts';

export interface CareInTests extends Care {
  /** How often the page was closed. */
  closed(): number;
}

/** Care over stores in memory, at the time of tests of the pages. */
export function careTools(
  stored: Partial<{ care: CareSettings; progress: unknown }> = {},
  clock: () => number = () => now,
): CareInTests {
  const settings = heardStore({
    ...(stored.care && { [careKey]: stored.care }),
    ...(stored.progress !== undefined && { 'fade-progress': stored.progress }),
  });
  let closed = 0;
  return {
    settings: careStore(settings, clock, settings.hear(careKey)),
    memory: careMemory(memoryStore(), settings, clock),
    fadeProgress: fadeProgress(settings, clock),
    closePage: async () => void (closed += 1),
    closed: () => closed,
  };
}
