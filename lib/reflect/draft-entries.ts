import type { Draft } from '../moment/draft.ts';
import type { Moment } from '../moment/moment.ts';
import { isBlank } from './draft-text.ts';

/** A draft with its moment; without a draft it is a moment at which nothing was said, on purpose. */
export interface DraftEntry {
  moment: Moment;
  draft: Draft | undefined;
  /** When it was last written, or decided. */
  at: number;
}

/**
 * All that was drafted, newest first, and among it the moments at which the person chose to say nothing.
 * What is parked at `now` stays out of sight with its moment.
 */
export function draftEntries(moments: readonly Moment[], now: number): DraftEntry[] {
  return moments
    .filter(({ parkedUntil }) => parkedUntil === undefined || parkedUntil <= now)
    .flatMap((moment) => draftsOf(moment).concat(saidNothing(moment)))
    .toSorted((a, b) => b.at - a.at);
}

function draftsOf(moment: Moment): DraftEntry[] {
  const written = (moment.drafts ?? []).filter((draft) => !isBlank(draft));
  return written.map((draft) => ({ moment, draft, at: draft.changedAt }));
}

function saidNothing(moment: Moment): DraftEntry[] {
  const { reflection } = moment;
  if (reflection?.next !== 'say_nothing') return [];
  return [{ moment, draft: undefined, at: reflection.finishedAt ?? moment.changedAt }];
}
