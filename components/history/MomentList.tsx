import { useEffect, useRef } from 'preact/hooks';
import { personOf } from '../../lib/moment/people.ts';
import type { Person } from '../../lib/moment/person.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t, tCount } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { dayName } from '../ui/when.ts';
import { byDay } from './moment-list.ts';
import { MomentRow } from './MomentRow.tsx';
import type { Moments } from './use-moments.ts';
import './MomentList.css';

interface MomentListProps {
  list: Moments & { moments: readonly Moment[] };
  people: readonly Person[];
  now: number;
  chosen: string | undefined;
  onChoose(id: string): void;
}

/** Moments by day. Older ones are read as the end comes into view. */
export function MomentList({ list, ...rest }: MomentListProps) {
  return (
    <div class="moments">
      {byDay(list.moments).map((day) => (
        <Day key={day[0]?.id} day={day} {...rest} />
      ))}
      {list.damaged > 0 && <p class="moments-note">{tCount('history.damaged', list.damaged)}</p>}
      {list.more ? (
        <More onReach={list.readMore} />
      ) : (
        <p class="moments-note">{t('history.end')}</p>
      )}
    </div>
  );
}

interface DayProps extends Omit<MomentListProps, 'list'> {
  day: readonly Moment[];
}

function Day({ day, people, now, chosen, onChoose }: DayProps) {
  const at = day[0]?.at ?? now;
  const heading = `day-${day[0]?.id}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{dayName(at, now)}</h2>
      <ul>
        {day.map((moment) => (
          <li key={moment.id}>
            <MomentRow
              moment={moment}
              privateName={personOf(people, moment.context)?.name}
              chosen={moment.id === chosen}
              onChoose={() => onChoose(moment.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Reads on when it is nearly in view; a button for those who do not scroll. */
function More({ onReach }: { onReach(): void }) {
  const button = useRef<HTMLDivElement>(null);
  const reach = useRef(onReach);
  reach.current = onReach;
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && reach.current(),
      { rootMargin: '600px' },
    );
    if (button.current) watch.observe(button.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={button} class="moments-more">
      <Button onClick={onReach}>{t('history.more')}</Button>
    </div>
  );
}
