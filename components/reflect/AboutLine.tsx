import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { FeltMark } from '../ui/FeltMark.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTime } from '../ui/when.ts';
import './AboutLine.css';

/** Which moment is meant, in one line: what it was, where, and when. */
export function AboutLine({ moment }: { moment: Moment }) {
  const { felt, kind, at, context } = moment;
  const parts = placeParts(context);
  return (
    <p class={`about about-${felt}`}>
      <FeltMark felt={felt} />
      <strong>{kind ? t(`kinds.${kind}`) : t(`felt.${felt}`)}</strong>
      {parts.length > 0 && (
        <span>
          <Parts parts={parts} />
        </span>
      )}
      <time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time>
    </p>
  );
}
