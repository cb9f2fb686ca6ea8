import type { Felt } from '../moment/felt.ts';
import type { Kind } from '../moment/kind.ts';
import { localTime } from '../moment/local-time.ts';
import type { Moment } from '../moment/moment.ts';
import type { Door } from '../moment/reflection.ts';
import type { Story } from '../moment/story.ts';
import type { HourBand, Strength } from './prompt.ts';

/** What a prompt may depend on. */
export interface Situation {
  readonly momentId: string;
  readonly felt: Felt;
  readonly kind?: Kind | undefined;
  readonly story?: Story | undefined;
  readonly door?: Door | undefined;
  /** How strongly the story is believed, 0 to 100. */
  readonly belief?: number | undefined;
  /** The hour in which the moment was logged, 0 to 23, where the person was: it stays the same on every day. */
  readonly hour: number;
  /** Whether an earlier moment had the same story, or the same kind where no story is told; left out where neither is. */
  readonly again?: boolean | undefined;
  /** The ids of prompts that earlier reflections showed, the latest first. */
  readonly seen: readonly string[];
}

/** So many earlier reflections count as lately. */
const lately = 6;

/** What can be told of `moment` and of those before it, `earlier`, the latest first. */
export function situationOf(moment: Moment, earlier: readonly Moment[]): Situation {
  const { id, felt, kind, reflection: { story, door, beliefBefore } = {}, at, zone } = moment;
  const reflected = earlier.filter(({ reflection }) => reflection?.prompts?.length);
  return {
    momentId: id,
    felt,
    kind,
    story,
    door,
    belief: beliefBefore,
    hour: localTime(at, zone).hour,
    again: story || kind ? earlier.some((other) => isAlike(moment, other)) : undefined,
    seen: reflected
      .slice(0, lately)
      .flatMap(({ reflection }) => (reflection?.prompts ?? []).map((shown) => shown.id)),
  };
}

/** From 22 to 6 it is night. */
export function hourBand(hour: number): HourBand {
  return hour >= 22 || hour < 6 ? 'night' : 'day';
}

/** Undefined in the middle, where a story is neither far nor near, and where nothing was said. */
export function strengthOf(belief: number | undefined): Strength | undefined {
  if (belief === undefined) return undefined;
  if (belief >= 70) return 'high';
  return belief <= 40 ? 'low' : undefined;
}

function isAlike(moment: Moment, other: Moment): boolean {
  const story = moment.reflection?.story;
  if (!story) return moment.kind === other.kind;
  if (story !== other.reflection?.story) return false;
  return story !== 'own' || (ownStory(moment) !== '' && ownStory(moment) === ownStory(other));
}

/** A story in own words, as it is compared with another: they are one only if they say the same. */
function ownStory({ reflection }: Moment): string {
  return (reflection?.ownStory ?? '').trim().toLowerCase();
}
