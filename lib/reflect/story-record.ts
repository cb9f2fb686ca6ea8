import { type ExpectationOutcome, outcomes } from '../moment/expectation.ts';
import type { Moment } from '../moment/moment.ts';
import type { Story } from '../moment/story.ts';
import { newestCopies } from './newest-copies.ts';

/** A story as one moment told it. */
export interface ToldStory {
  story?: Story | undefined;
  /** In the person's own words, where it is `own`. */
  ownStory?: string | undefined;
}

/** What is known of the other moments that told a story. */
export interface StoryRecord {
  /** How many there are, with an expectation or without. */
  moments: number;
  /** How many of their expectations turned out in which way; what is still open is in none. */
  settled: Readonly<Record<ExpectationOutcome, number>>;
}

/**
 * How the story was borne out in other moments than the one with the id `except`. Own words are the same
 * story where they differ in no more than case, spaces and what stands at their ends. What was clearly
 * not okay is left out: it proves nothing about the person, whatever story it told first.
 */
export function storyRecord(
  moments: readonly Moment[],
  told: ToldStory,
  except?: string,
): StoryRecord {
  const others = newestCopies(moments).filter(
    ({ id, reflection }) =>
      id !== except && reflection?.door !== 'not_okay' && isSameStory(reflection ?? {}, told),
  );
  const settled = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<
    ExpectationOutcome,
    number
  >;
  for (const { reflection } of others) {
    const outcome = reflection?.expectation?.outcome;
    if (outcome) settled[outcome] += 1;
  }
  return { moments: others.length, settled };
}

/** Whether two moments told the same story; own words that were not written are no story. */
export function isSameStory(a: ToldStory, b: ToldStory): boolean {
  const key = storyKey(a);
  return key !== undefined && key === storyKey(b);
}

/** A text that moments share which told the same story; undefined where none is told. */
export function storyKey(told: ToldStory): string | undefined {
  if (told.story !== 'own') return told.story;
  const words = essence(told);
  return words === '' ? undefined : `own ${words}`;
}

function essence({ ownStory }: ToldStory): string {
  const words = (ownStory ?? '').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  return words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
