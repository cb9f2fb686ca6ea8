import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/messages/answers.ts';

export type SaveState = 'untouched' | 'saving' | Outcome;

/**
 * Saves each value as it is given, one save at a time and always the newest: a page that is closed
 * while a person writes loses no more than the last keystroke.
 */
export function useAutosave<Value>(
  save: (value: Value) => Promise<Outcome>,
): [SaveState, (value: Value) => void] {
  const [state, setState] = useState<SaveState>('untouched');
  const waiting = useRef<{ value: Value } | undefined>(undefined);
  const running = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  async function run() {
    running.current = true;
    while (waiting.current) {
      const { value } = waiting.current;
      waiting.current = undefined;
      const outcome = await save(value);
      if (!mounted.current || waiting.current) continue;
      setState(outcome);
    }
    running.current = false;
  }

  return [
    state,
    (value) => {
      waiting.current = { value };
      setState('saving');
      if (!running.current) void run();
    },
  ];
}
