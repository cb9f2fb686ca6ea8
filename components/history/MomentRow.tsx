import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { FeltMark } from '../ui/FeltMark.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTimeInALine, timeOfDay } from '../ui/when.ts';
import './MomentRow.css';

interface MomentRowProps {
  moment: Moment;
  /** What the person calls the one it was with, where they have given a name. */
  privateName?: string | undefined;
  chosen: boolean;
  /** Whether the day is told too, where the list does not. */
  withDay?: boolean;
  onChoose(): void;
}

/** One moment in the list: when, what, where, and the person's own words. */
export function MomentRow({ moment, privateName, chosen, withDay, onChoose }: MomentRowProps) {
  const { id, felt, at, kind, context, facts, reflection } = moment;
  const line = reflection?.reframe ?? reflection?.validation;
  const parts = placeParts(context, privateName);
  return (
    <button
      type="button"
      class={`row row-${felt}`}
      data-moment={id}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <FeltMark felt={felt} />
      <span class="row-what">{kind ? t(`kinds.${kind}`) : t(`felt.${felt}`)}</span>
      <time class="row-time" dateTime={new Date(at).toISOString()}>
        {withDay ? dayAndTimeInALine(at) : timeOfDay(at)}
      </time>
      <span class="row-place">
        {parts.length > 0 ? <Parts parts={parts} /> : t('history.noContext')}
      </span>
      {(line ?? facts) && (
        <span class={line ? 'row-line own-words' : 'row-facts own-words'} dir="auto">
          {line ?? facts}
        </span>
      )}
    </button>
  );
}
