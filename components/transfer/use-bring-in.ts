import { useEffect, useRef, useState } from 'preact/hooks';
import type { Felt } from '../../lib/moment/felt.ts';
import { manyRecords } from '../../lib/transfer/batch.ts';
import type { DryRun } from '../../lib/transfer/dry-run.ts';
import { bringIn, type Ended, logTarget, run, type Worked } from '../../lib/transfer/mover.ts';
import { whileImporting } from './give-up-unfinished.ts';
import type { TransferTools } from './transfer-tools.ts';
import { useWork } from './use-work.ts';

/** What has become of the file that was chosen. */
export type State =
  | { is: 'none' }
  | { is: 'looking' }
  /** Its passphrase is asked for, again where the last one was wrong. */
  | { is: 'locked'; worksHard: boolean; ended: Ended<unknown> | undefined }
  | { is: 'looked'; plan: DryRun }
  | { is: 'bringing'; all: number }
  | { is: 'ended'; ended: Ended<number> };

/** Looks at a file, and brings in what is in it. */
export function useBringIn(tools: TransferTools, onBrought: () => void) {
  const { transfer } = tools;
  const work = useWork();
  const [state, setState] = useState<State>({ is: 'none' });
  const worker = useRef<Worked | undefined>(undefined);
  const file = useRef<Blob | undefined>(undefined);
  const leave = () => {
    worker.current?.end();
    worker.current = undefined;
    file.current = undefined;
    setState({ is: 'none' });
  };
  useEffect(() => () => worker.current?.end(), []);

  async function look(passphrase?: string, mayWorkHard = false) {
    const chosen = file.current;
    if (!chosen) return;
    worker.current?.end();
    const mine = transfer.startWorker();
    worker.current = mine;
    setState({ is: 'looking' });
    const given = { felt: 'dismissed', zone: timeZoneHere(), now: tools.now() } as const;
    const ended = await work.start((signal, onProgress) =>
      run(
        mine,
        {
          do: 'look',
          file: chosen,
          given,
          mayWorkHard,
          ...(passphrase !== undefined && { passphrase }),
        },
        (report) => (report.is === 'plan' ? report.plan : undefined),
        { signal, onProgress },
      ),
    );
    if (ended.is === 'done') setState({ is: 'looked', plan: ended.done });
    else if (ended.is === 'locked') setState({ ...ended, ended: undefined });
    else if (ended.is === 'refused' && ended.refusal === 'wrong_passphrase')
      setState({ is: 'locked', worksHard: mayWorkHard, ended });
    else setState({ is: 'ended', ended });
  }

  async function bring(plan: DryRun, felt: Felt) {
    const mine = worker.current;
    if (!mine) return;
    const { moments, people, checkIns } = plan.fresh;
    const all = moments + people + checkIns + plan.newer;
    setState({ is: 'bringing', all });
    const ended = await work.start((signal, onProgress) =>
      whileImporting(() =>
        bringIn({
          worker: mine,
          target: logTarget(tools.ask),
          plan,
          felt,
          id: tools.newId(),
          signal,
          onProgress,
        }),
      ),
    );
    mine.end();
    worker.current = undefined;
    setState({ is: 'ended', ended });
    onBrought();
    // So many changes are not followed one by one.
    if (ended.is === 'done' && ended.done > manyRecords) transfer.reload();
  }

  return {
    state,
    work,
    leave,
    look,
    bring,
    choose(chosen: Blob) {
      file.current = chosen;
      void look();
    },
  };
}

function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
