import { failureOf } from '../../lib/log/failure.ts';
import { batchesKey, parseBatches } from '../../lib/transfer/batch.ts';
import type { TransferTools } from './transfer-tools.ts';

/** Held by the page that brings something in, for as long as it does. */
const lockName = 'import';

/** Does `work` while no other page brings anything in. */
export function whileImporting<Done>(work: () => Promise<Done>): Promise<Done> {
  // Not every place that runs our pages has locks; a page alone needs none.
  return navigator.locks ? navigator.locks.request(lockName, work) : work();
}

/** Takes back what a page began to bring in and did not finish, where none is at it now. */
export async function giveUpUnfinished({ ask, transfer }: TransferTools): Promise<void> {
  try {
    const batches = parseBatches(await transfer.store.get(batchesKey));
    if (batches.every(({ done }) => done)) return;
    await navigator.locks?.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock) await ask('undo-unfinished-imports', {});
    });
  } catch (error) {
    failureOf(error);
  }
}
