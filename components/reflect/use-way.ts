import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Felt } from '../../lib/moment/felt.ts';
import type { Reflection } from '../../lib/moment/reflection.ts';
import type { Step } from '../../lib/moment/step.ts';
import { stepAfter, stepBefore, stepToGoOn, wayOf } from '../../lib/reflect/way.ts';
import type { Written, WrittenChange } from '../moment/use-moment-edits.ts';

export interface Way {
  steps: readonly Step[];
  step: Step;
  /** Undefined at the beginning. */
  back: Step | undefined;
  /** Undefined at the end. */
  next: Step | undefined;
}

/** Where a person is on the way through their reflection. */
export function placeOnWay(felt: Felt, written: Reflection): Way {
  const steps = wayOf(felt, written);
  const step = stepToGoOn(steps, written.step);
  return { steps, step, back: stepBefore(steps, step), next: stepAfter(steps, step) };
}

/** What is kept when a person goes to the step `to`, or past the end. */
export function goingTo(to: Step | undefined, written: Written, now: number): WrittenChange {
  if (to === undefined) return { finishedAt: now, step: null };
  return {
    step: to,
    ...(written.begunAt === undefined && { begunAt: now }),
    ...(to === 'after' && written.finishedAt === undefined && { finishedAt: now }),
  };
}

/** Calls `forth` on Ctrl + Enter, and `back` on Ctrl + Shift + Enter, as long as the caller is on the page. */
export function useKeysToGo(forth: () => void, back: () => void): void {
  const latest = useRef({ forth, back });
  latest.current = { forth, back };
  // Before the first paint: what is seen answers to the keys.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (event.shiftKey) latest.current.back();
      else latest.current.forth();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
