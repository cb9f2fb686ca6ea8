import { oneAfterAnother } from '../in-turn.ts';
import { failureOf } from '../log/failure.ts';
import type { Twin } from '../log/twin.ts';
import type { LogWriter } from '../log/writer.ts';
import { daily, onFreshStart } from '../platform/life.ts';
import type { FadeProgressStore } from '../settings/fade-progress.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { fade } from './fading.ts';
import type { Imports } from './imports.ts';

/** How long a deleted moment can be taken back, in milliseconds. */
const keptDeleted = 30 * 24 * 60 * 60 * 1_000;

interface ChoreTools {
  store: Twin;
  log: LogWriter;
  imports: Imports;
  progress: FadeProgressStore;
  settings: KeyValue;
  now(): number;
}

/** Registers what is done without a press: each day, and at each start of the browser. */
export function startChores({ store, log, imports, progress, settings, now }: ChoreTools): void {
  const fadesInTurn = oneAfterAnother();
  // Where the copies disagree, nothing is erased by itself: what is left may be all there is.
  const whileWell = async (work: () => Promise<void>) => {
    if ((await store.standing()) === 'well') await work();
  };
  const tidy = () => void store.tidy().catch(failureOf);
  const fadeNow = () => {
    const tools = { log, rows: store, progress, settings, now };
    fadesInTurn(() => whileWell(() => fade(tools))).catch(failureOf);
  };
  daily('erase-old-deleted', () => {
    whileWell(() => log.eraseDeletedBefore(now() - keptDeleted)).catch(failureOf);
    tidy();
  });
  daily('forget-old-imports', () => void imports.forgetOld().catch(failureOf));
  daily('fade', fadeNow);
  onFreshStart(() => {
    tidy();
    // A browser that was closed in the middle of an import must not keep half of it.
    imports.takeBackUnfinished().catch(failureOf);
    // A browser that is never open for long must come to fading, too.
    fadeNow();
  });
}
