import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import type { Outcome } from '../../lib/messages/answers.ts';

export type SaveState = 'untouched' | 'saving' | Outcome;

/**
 * Saves each change as it is made, one save at a time and always the newest of each part: a page that
 * is closed while a person writes loses no more than the last keystroke. A failure stays told until a
 * save succeeds.
 */
export function useAutosave<Change extends object>(
  save: (change: Change) => Promise<Outcome>,
): [SaveState, (change: Change) => void] {
  const [state, setState] = useState<SaveState>('untouched');
  const waiting = useRef<Change | undefined>(undefined);
  const failed = useRef<Change | undefined>(undefined);
  const running = useRef(false);
  const mounted = useRef(true);
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    mounted.current = true;
    // A page that goes cannot wait for the save before: what is still waiting is sent along.
    const sendRest = () => {
      const rest = waiting.current && { ...failed.current, ...waiting.current };
      waiting.current = undefined;
      if (rest) void latest.current(rest);
    };
    addEventListener('pagehide', sendRest);
    return () => {
      mounted.current = false;
      removeEventListener('pagehide', sendRest);
    };
  }, []);

  async function run() {
    running.current = true;
    for (let change = waiting.current; change; change = waiting.current) {
      // What could not be saved goes along with the next try.
      const whole = { ...failed.current, ...change };
      waiting.current = undefined;
      const outcome = await save(whole);
      failed.current = isSaved(outcome) ? undefined : whole;
      if (mounted.current) setState(waiting.current && isSaved(outcome) ? 'saving' : outcome);
    }
    running.current = false;
  }

  return [
    state,
    (change) => {
      waiting.current = { ...waiting.current, ...change };
      setState((before) => (isFailure(before) ? before : 'saving'));
      if (!running.current) void run();
    },
  ];
}

export function isFailure(state: SaveState): state is Failure {
  return state !== 'untouched' && state !== 'saving' && !isSaved(state);
}
