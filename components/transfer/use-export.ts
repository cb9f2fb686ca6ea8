import { useEffect, useState } from 'preact/hooks';
import { dayAt } from '../../lib/moment/local-date.ts';
import { keepLastBackup, readLastBackup } from '../../lib/settings/last-backup.ts';
import { type Ended, run } from '../../lib/transfer/mover.ts';
import type { MomentWords } from '../../lib/transfer/sections.ts';
import { fileName, type TargetName } from '../../lib/transfer/target.ts';
import type { TransferTools } from './transfer-tools.ts';
import { useWork, type Work } from './use-work.ts';

export interface Export {
  work: Work;
  /** How the last one ended: with the name of a file, or why there is none. */
  ended: Ended<string> | undefined;
  /** What was asked for last. */
  made: TargetName | undefined;
  /** When all of the log was last written; null where it never was, undefined until that is known. */
  lastBackup: number | null | undefined;
  make(target: TargetName, passphrase?: string): Promise<void>;
}

/** Writes the log into a file, and hands it to the browser. */
export function useExport(tools: TransferTools, words: MomentWords | undefined): Export {
  const { transfer, now } = tools;
  const work = useWork();
  const [ended, setEnded] = useState<Ended<string>>();
  const [made, setMade] = useState<TargetName>();
  const [lastBackup, setLastBackup] = useState<number | null>();
  useEffect(() => {
    readLastBackup(transfer.store).then(
      (at) => setLastBackup(at ?? null),
      () => undefined,
    );
  }, [transfer]);

  async function make(target: TargetName, passphrase?: string) {
    if (!words) return;
    setMade(target);
    setEnded(undefined);
    const worker = transfer.startWorker();
    const locked = passphrase === undefined ? {} : { passphrase };
    const file = await work.start((signal, onProgress) =>
      run(
        worker,
        { do: 'export', target, words, ...locked },
        (report) => (report.is === 'file' ? report.file : undefined),
        { signal, onProgress },
      ),
    );
    worker.end();
    if (file.is !== 'done') {
      setEnded(file);
      return;
    }
    const name = fileName(target, dayAt(now()));
    transfer.saveFile(file.done, name);
    setEnded({ is: 'done', done: name });
    if (target !== 'age' && target !== 'json') return;
    await keepLastBackup(transfer.store, now());
    setLastBackup(now());
  }

  return { work, ended, made, lastBackup, make };
}
