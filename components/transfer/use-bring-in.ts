import { useEffect, useRef, useState } from 'preact/hooks';
import type { Felt } from '../../lib/moment/felt.ts';
import { manyRecords } from '../../lib/transfer/batch.ts';
import type { DryRun } from '../../lib/transfer/dry-run.ts';
import { sumOf } from '../../lib/transfer/record.ts';
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
    const job = { ...lookAt(chosen, tools.now()), mayWorkHard };
    const ended = await work.start((signal, onProgress) =>
      run(
        mine,
        passphrase === undefined ? job : { ...job, passphrase },
        (report) => (report.is === 'plan' ? report.plan : undefined),
        { signal, onProgress },
      ),
    );
    setState(stateAfter(ended, mayWorkHard));
  }

  async function bring(plan: DryRun, felt: Felt) {
    const mine = worker.current;
    if (!mine) return;
    const where = { target: logTarget(tools.ask), id: tools.newId() };
    setState({ is: 'bringing', all: sumOf(plan.fresh) + plan.newer });
    const ended = await work.start((signal, onProgress) =>
      whileImporting(() => bringIn({ worker: mine, ...where, plan, felt, signal, onProgress })),
    );
    mine.end();
    worker.current = undefined;
    setState({ is: 'ended', ended });
    onBrought();
    // So many changes are not followed one by one.
    if (ended.is === 'done' && ended.done > manyRecords) transfer.reload();
  }

  const choose = (chosen: Blob) => {
    file.current = chosen;
    void look();
  };
  return { state, work, leave, look, bring, choose };
}

function timeZoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Looks at a file; how its entries felt is asked only when there are some. */
function lookAt(file: Blob, now: number) {
  const given = { felt: 'dismissed', zone: timeZoneHere(), now } as const;
  return { do: 'look', file, given } as const;
}

function stateAfter(ended: Ended<DryRun>, mayWorkHard: boolean): State {
  if (ended.is === 'done') return { is: 'looked', plan: ended.done };
  if (ended.is === 'locked') return { ...ended, ended: undefined };
  const isWrong = ended.is === 'refused' && ended.refusal === 'wrong_passphrase';
  return isWrong ? { is: 'locked', worksHard: mayWorkHard, ended } : { is: 'ended', ended };
}
