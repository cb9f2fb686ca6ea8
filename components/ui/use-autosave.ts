import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import type { Written } from '../../lib/messages/answers.ts';

export type SaveState = 'untouched' | 'saving' | 'saved' | Failure;

/**
 * Saves each value as it is given, one save at a time and always the newest: a page that is closed
 * while a person writes loses no more than the last keystroke.
 */
export function useAutosave<Value>(
  save: (value: Value) => Promise<Written | undefined>,
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
      const written = await save(value);
      if (!mounted.current || waiting.current) continue;
      setState(written?.saved ? 'saved' : (written?.failure ?? 'no_answer'));
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
