import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { yearOf, yearsOf } from '../../lib/insights/year.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Whole } from '../../lib/log/whole-log.ts';
import { newestCopies } from '../../lib/reflect/newest-copies.ts';
import { fill } from '../../lib/words/fill.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import type { InsightWords } from './Figure.tsx';
import { vantageAt } from './use-insights.ts';
import './YearPage.css';

interface YearPageProps {
  words: InsightWords;
  whole: Whole;
  year: number;
  now: number;
  go(view: View): void;
}

/** What a year left: lines in own words, moments of feeling met, and what turned out otherwise. */
export function YearPage({ words, whole, year, now, go }: YearPageProps) {
  const told = useMemo(() => {
    if (!whole.complete) return undefined;
    const moments = newestCopies(whole.moments);
    const vantage = vantageAt(now);
    return { years: yearsOf(moments, vantage), ...yearOf(moments, year, vantage) };
  }, [whole, year]);
  const isEmpty =
    told && [told.lines, told.met, told.otherwise].every(({ length }) => length === 0);
  return (
    <div class="year">
      <div class="year-head">
        <Button look="quiet" onClick={() => go({ name: 'insights' })}>
          {words.year.back}
        </Button>
        <h1>{words.year.title}</h1>
        {told && <Years words={words} years={told.years} year={year} go={go} />}
      </div>
      <p class="year-name" aria-hidden="true">
        {yearName(year)}
      </p>
      {!told && <p role="status">{words.loading}…</p>}
      {isEmpty && <p>{words.year.empty}</p>}
      {told && !isEmpty && <Parts words={words} told={told} />}
    </div>
  );
}

interface YearsProps extends Pick<YearPageProps, 'words' | 'year' | 'go'> {
  years: readonly number[];
}

function Years({ words, years, year, go }: YearsProps) {
  const all = years.includes(year) ? years : [year, ...years].toSorted((a, b) => b - a);
  return (
    <div class="year-choose">
      <label>
        {words.year.choose}
        <select
          autocomplete="off"
          value={String(year)}
          onChange={({ currentTarget }) =>
            go({ name: 'insights', year: Number(currentTarget.value) })
          }
        >
          {all.map((each) => (
            <option key={each} value={String(each)}>
              {yearName(each)}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={() => print()}>{words.year.print}</Button>
    </div>
  );
}

function Parts({ words, told }: { words: InsightWords; told: ReturnType<typeof yearOf> }) {
  return (
    <>
      <Part title={words.year.lines} few={words.year.few}>
        {told.lines.map(({ moment, line }) => (
          <Entry key={moment.id} at={moment.at} text={line} />
        ))}
      </Part>
      <Part title={words.year.met} few={words.year.few}>
        {told.met.map((moment) => (
          <Entry key={moment.id} at={moment.at} text={metText(moment)} />
        ))}
      </Part>
      <Part title={words.year.otherwise} few={words.year.few}>
        {told.otherwise.map(({ moment, expectation }) => (
          <Entry
            key={moment.id}
            at={moment.at}
            text={
              expectation.note?.trim() || t(`outcomes.${expectation.outcome ?? 'something_else'}`)
            }
            before={fill(words.year.expected, { text: expectation.text })}
          />
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  title: string;
  few: string;
  children: readonly ComponentChild[];
}

function Part({ title, few, children }: PartProps) {
  return (
    <section class="year-part">
      <h2>{title}</h2>
      {children.length === 0 ? <p class="year-few">{few}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface EntryProps {
  at: number;
  text: string;
  /** What stands above it, quietly. */
  before?: string;
}

function Entry({ at, text, before }: EntryProps) {
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{dayName(at)}</time>
      <div>
        {before && (
          <p class="year-before" dir="auto">
            {before}
          </p>
        )}
        <p class="own-words" dir="auto">
          {text}
        </p>
      </div>
    </li>
  );
}

/** What a moment of feeling met gave, or what happened, or no more than that it was one. */
function metText({ facts, reflection }: Moment): string {
  return reflection?.gave?.trim() || facts?.trim() || t('felt.met');
}

function dayName(at: number): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { day: 'numeric', month: 'long' }).format(at);
}

function yearName(year: number): string {
  return new Intl.DateTimeFormat(spokenLanguage(), { year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, 6, 1),
  );
}
