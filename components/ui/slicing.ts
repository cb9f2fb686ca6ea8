import type { Slicing } from '../../lib/in-slices.ts';

/** Slices as a page needs them: what a person does, and what is painted, comes before the next one. */
export const pageSlicing: Slicing = {
  clock: () => performance.now(),
  pause: () =>
    'scheduler' in globalThis
      ? scheduler.yield()
      : new Promise((resolve) => setTimeout(resolve, 0)),
};
