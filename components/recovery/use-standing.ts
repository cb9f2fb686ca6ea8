import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Copies } from '../../lib/log/copies.ts';
import type { Standing } from '../../lib/log/opening.ts';
import type { Ask } from '../../lib/messages/client.ts';

export interface StandingTools {
  ask: Ask;
  copies: Copies;
  hearChanges(onChange: (ids: readonly string[]) => void, signal: AbortSignal): void;
  /** Whether every record is still to be looked at since the browser started; asked once. */
  takeAudit(): Promise<boolean>;
}

/** Time, in milliseconds, in which the page is drawn and read before every record is looked at. */
const quiet = 2_000;

/**
 * How the two copies of the log stand: their ledgers at once, and once since the browser started every
 * record. Only the background writes, so it is asked where something is to be mended.
 */
export function useStanding(tools: StandingTools): [Standing | undefined, () => void] {
  const [standing, setStanding] = useState<Standing>();

  const check = useCallback(async () => {
    const agrees = await tools.copies.agree();
    setStanding(agrees ? 'well' : await settled(tools));
  }, [tools]);

  useEffect(() => {
    const leaving = new AbortController();
    tools.hearChanges(() => void check(), leaving.signal);
    void check();
    const timer = setTimeout(() => {
      void audit(tools).then((found) => found && !leaving.signal.aborted && setStanding(found));
    }, quiet);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [tools, check]);

  return [standing, () => void check()];
}

async function settled({ ask }: StandingTools): Promise<Standing> {
  const outcome = await ask('settle-log', {});
  if (outcome === 'saved') return 'well';
  return outcome === 'recovery' || outcome === 'newer_log' ? outcome : 'one_copy';
}

/** Looks at every record, and has mended what can be; answers what is left to be told. */
async function audit(tools: StandingTools): Promise<Standing | undefined> {
  if (!(await tools.takeAudit())) return undefined;
  const { standing, mendable } = await tools.copies.look();
  if (mendable.length > 0) await tools.ask('repair-records', { ids: mendable.slice(0, 500) });
  return standing === 'recovery' ? 'recovery' : undefined;
}
