/** How work that takes long is cut, so that a page answers meanwhile. */
export interface Slicing {
  /** Milliseconds, of any origin. */
  clock(): number;
  /** Resolves when whoever waits has had their turn. */
  pause(): Promise<void>;
  /** For how many milliseconds the work goes on at a time. */
  budget?: number;
}

/** Well under the 50 ms from which on a person notices that a page does not answer. */
const usualBudget = 12;

/**
 * Does `work` piece by piece, each up to one of its yields, and makes room for others whenever a slice is
 * over. Answers what the work returns; undefined where `signal` was aborted before its end.
 */
export async function inSlices<T>(
  work: Generator<unknown, T>,
  { clock, pause, budget = usualBudget }: Slicing,
  signal?: AbortSignal,
): Promise<T | undefined> {
  let sliceEnds = clock() + budget;
  for (let piece = work.next(); ; piece = work.next()) {
    if (signal?.aborted) return undefined;
    if (piece.done) return piece.value;
    if (clock() < sliceEnds) continue;
    await pause();
    sliceEnds = clock() + budget;
  }
}
