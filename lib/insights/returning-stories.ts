import { type ExpectationOutcome } from '../moment/expectation.ts';
import type { Moment } from '../moment/moment.ts';
import type { Story } from '../moment/story.ts';
import { storyKey } from '../reflect/story-record.ts';
import { basis, type Basis } from './basis.ts';
import { isDated } from './dated.ts';
import { fewestForMedian, type Median, medianOf } from './median.ts';
import type { Vantage } from './over-time.ts';
import type { Stands } from './share.ts';

/** A story that more than one moment told, and what became of it. */
export interface ReturningStory {
  story: Story;
  /** As it was worded last, where it is in own words. */
  ownStory?: string | undefined;
  /** In how many moments it was told. */
  n: number;
  /** When it was told first and last; undefined where no such time can be right. */
  first: number | undefined;
  last: number | undefined;
  /** How many of its expectations turned out in which way. */
  told: Readonly<Record<ExpectationOutcome, number>>;
  /** How strongly it was believed in the earlier half of the moments and in the later one; undefined where too few say so. */
  earlier: Median | undefined;
  later: Median | undefined;
  /** How the later belief stands to the earlier one. */
  stands: Stands;
}

export interface ReturningStories extends Basis {
  /** Those that came back, the one told last first. */
  stories: readonly ReturningStory[];
}

/** With fewer moments that told a story, nothing has come back yet. */
const minimum = 2;

/** Which stories come back. What was clearly not okay tells nothing about the person and is left out. */
export function returningStories(
  moments: readonly Moment[],
  { now }: Pick<Vantage, 'now'>,
): ReturningStories {
  const tellings = new Map<string, Moment[]>();
  const keyOf = keysOnce();
  let n = 0;
  for (const moment of moments) {
    const key = moment.reflection?.door === 'not_okay' ? undefined : keyOf(moment.reflection ?? {});
    if (key === undefined) continue;
    n += 1;
    const known = tellings.get(key);
    if (known) known.push(moment);
    else tellings.set(key, [moment]);
  }
  const stories = [...tellings.values()]
    .filter((all) => all.length >= minimum)
    .map((all) => becameOf(all, now));
  return { ...basis(n, minimum), stories: stories.toSorted(lastFirst) };
}

/** As `storyKey`, which is worked out once for words that come again. */
function keysOnce(): typeof storyKey {
  const known = new Map<string, string | undefined>();
  return (told) => {
    if (told.story !== 'own' || told.ownStory === undefined) return storyKey(told);
    if (!known.has(told.ownStory)) known.set(told.ownStory, storyKey(told));
    return known.get(told.ownStory);
  };
}

function becameOf(tellings: readonly Moment[], now: number): ReturningStory {
  const ordered = tellings.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const times = ordered.map(({ at }) => at).filter((at) => isDated(at, now));
  const told = { happened: 0, something_else: 0, never_found_out: 0, stopped_mattering: 0 };
  const beliefs: number[] = [];
  for (const { reflection } of ordered) {
    const outcome = reflection?.expectation?.outcome;
    if (outcome) told[outcome] += 1;
    if (reflection?.beliefBefore !== undefined) beliefs.push(reflection.beliefBefore);
  }
  const half = Math.ceil(beliefs.length / 2);
  const isEnough = beliefs.length >= 2 * fewestForMedian;
  const earlier = isEnough ? medianOf(beliefs.slice(0, half)) : undefined;
  const later = isEnough ? medianOf(beliefs.slice(half)) : undefined;
  const latest = ordered.at(-1)?.reflection;
  return {
    story: latest?.story ?? 'own',
    ...(latest?.ownStory !== undefined && { ownStory: latest.ownStory }),
    n: ordered.length,
    first: times[0],
    last: times.at(-1),
    told,
    earlier,
    later,
    stands: standing(earlier, later),
  };
}

/** Two medians differ for certain where their intervals lie apart. */
function standing(earlier: Median | undefined, later: Median | undefined): Stands {
  if (!earlier || !later) return 'unclear';
  if (later.low > earlier.high) return 'more';
  return later.high < earlier.low ? 'less' : 'unclear';
}

function lastFirst(a: ReturningStory, b: ReturningStory): number {
  return (b.last ?? 0) - (a.last ?? 0) || nameOf(a).localeCompare(nameOf(b), 'en');
}

function nameOf({ story, ownStory = '' }: ReturningStory): string {
  return `${story} ${ownStory}`;
}
