import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ended } from '../../lib/transfer/mover.ts';

/** What is under way: how much of it is done. */
export interface Progress {
  done: number;
}

export interface Work {
  progress: Progress | undefined;
  cancel(): void;
  /** Does one piece of work, which is cancelled when the page is left; resolves with how it ended. */
  start<Done>(
    work: (signal: AbortSignal, onProgress: (done: number) => void) => Promise<Ended<Done>>,
  ): Promise<Ended<Done>>;
}

/** One long piece of work at a time, with its progress and a way to cancel it. */
export function useWork(): Work {
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    progress,
    cancel: () => running.current?.abort(),
    async start(work) {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setProgress({ done: 0 });
      const isMine = () => running.current === mine;
      const ended = await work(mine.signal, (done) => isMine() && setProgress({ done }));
      if (isMine()) setProgress(undefined);
      return ended;
    },
  };
}
