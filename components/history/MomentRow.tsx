import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { FeltMark } from '../ui/FeltMark.tsx';
import { placeLine } from '../ui/kept-words.ts';
import { timeOfDay } from '../ui/when.ts';
import './MomentRow.css';

interface MomentRowProps {
  moment: Moment;
  chosen: boolean;
  onChoose(): void;
}

/** One moment in the list: when, what, where, and the person's own words. */
export function MomentRow({ moment, chosen, onChoose }: MomentRowProps) {
  const { id, felt, at, kind, context, facts } = moment;
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
        {timeOfDay(at)}
      </time>
      <span class="row-place">
        <bdi>{placeLine(context) ?? t('history.noContext')}</bdi>
      </span>
      {facts && (
        <span class="row-facts own-words" dir="auto">
          {facts}
        </span>
      )}
    </button>
  );
}
