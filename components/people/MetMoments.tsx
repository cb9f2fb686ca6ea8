import { useState } from 'preact/hooks';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FeltMark } from '../ui/FeltMark.tsx';
import { dayAndTime } from '../ui/when.ts';
import './MetMoments.css';

/** How many are shown at a time. */
const few = 5;

interface MetMomentsProps {
  /** Newest first. */
  moments: readonly Moment[];
  onOpen(momentId: string): void;
}

/** The moments in which one felt met by somebody, each as a link to it. Others are never listed. */
export function MetMoments({ moments, onOpen }: MetMomentsProps) {
  const [count, setCount] = useState(few);
  return (
    <section aria-labelledby="met-title">
      <h3 id="met-title">{t('people.met')}</h3>
      {moments.length === 0 && <p class="person-note">{t('people.noMet')}</p>}
      {moments.length > 0 && (
        <ul class="met-moments">
          {moments.slice(0, count).map(({ id, at, facts }) => (
            <li key={id}>
              <button type="button" class="met-moment" onClick={() => onOpen(id)}>
                <FeltMark felt="met" />
                <time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time>
                {facts && (
                  <span class="met-facts own-words" dir="auto">
                    {facts}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {moments.length > count && (
        <Button look="quiet" class="met-more" onClick={() => setCount(count + few)}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}
