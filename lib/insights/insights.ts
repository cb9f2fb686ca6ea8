import type { Moment } from '../moment/moment.ts';
import { newestCopies } from '../reflect/newest-copies.ts';
import { beliefChange } from './belief.ts';
import { calibration } from './calibration.ts';
import { hours } from './hours.ts';
import { mattering } from './mattering.ts';
import { overTime, type Vantage } from './over-time.ts';
import { places } from './places.ts';
import { promptsAfter } from './prompts-after.ts';
import { returningStories } from './returning-stories.ts';

/** Everything that is told of a log. */
export interface Insights {
  overTime: ReturnType<typeof overTime>;
  calibration: ReturnType<typeof calibration>;
  belief: ReturnType<typeof beliefChange>;
  stories: ReturnType<typeof returningStories>;
  mattering: ReturnType<typeof mattering>;
  hours: ReturnType<typeof hours>;
  prompts: ReturnType<typeof promptsAfter>;
  places: ReturnType<typeof places>;
}

/**
 * All insights of `moments`, in any order and some of them in several copies. Yields between one and the
 * next, so that a page can answer meanwhile.
 */
export function* insightsOf(
  moments: readonly Moment[],
  vantage: Vantage,
): Generator<undefined, Insights> {
  const each = newestCopies(moments);
  yield;
  return {
    overTime: yield* one(() => overTime(each, vantage)),
    calibration: yield* one(() => calibration(each)),
    belief: yield* one(() => beliefChange(each)),
    stories: yield* one(() => returningStories(each, vantage)),
    mattering: yield* one(() => mattering(each)),
    hours: yield* one(() => hours(each, vantage)),
    prompts: yield* one(() => promptsAfter(each)),
    places: yield* one(() => places(each)),
  };
}

function* one<T>(work: () => T): Generator<undefined, T> {
  const result = work();
  yield;
  return result;
}
