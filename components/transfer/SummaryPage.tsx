import { Fragment } from 'preact';
import type { LocalDate } from '../../lib/moment/local-date.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { type MomentWords, type Part, sectionsOf, titleOf } from '../../lib/transfer/sections.ts';
import { fill } from '../../lib/words/fill.ts';
import { calendarDay, dayAndTime } from '../ui/when.ts';
import type { TransferWords } from './transfer-tools.ts';

interface SummaryPageProps {
  words: TransferWords;
  momentWords: MomentWords;
  /** In the order in which they are printed. */
  moments: readonly Moment[];
  included: readonly Part[];
  days: { from: LocalDate; to: LocalDate };
}

/** The page as it is printed, and nothing beside it. */
export function SummaryPage({ words, momentWords, moments, included, days }: SummaryPageProps) {
  const { print } = words;
  return (
    <article class="summary-page">
      <h2>{print.heading}</h2>
      <p>{fill(print.span, { from: calendarDay(days.from), to: calendarDay(days.to) })}</p>
      {moments.map((moment) => {
        const sections = sectionsOf(moment, momentWords).filter(({ part }) =>
          included.includes(part),
        );
        return (
          <section key={moment.id} class="summary-moment">
            <h3>
              {dayAndTime(moment.at)}: {titleOf(moment, momentWords)}
            </h3>
            {sections.length > 0 && (
              <dl>
                {sections.map(({ part, text }) => (
                  <Fragment key={part}>
                    <dt>{print.parts[part]}</dt>
                    <dd class="own-words" dir="auto">
                      {text}
                    </dd>
                  </Fragment>
                ))}
              </dl>
            )}
          </section>
        );
      })}
    </article>
  );
}
