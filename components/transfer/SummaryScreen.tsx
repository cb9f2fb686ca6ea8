import { useId, useMemo, useState } from 'preact/hooks';
import { dayAt, daysAfter, type LocalDate } from '../../lib/moment/local-date.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { type MomentWords, type Part, parts } from '../../lib/transfer/sections.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ManyChips } from '../ui/ManyChips.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { dayAndTimeInALine } from '../ui/when.ts';
import { SummaryPage } from './SummaryPage.tsx';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { useMomentWords } from './use-moment-words.ts';
import { type Between, mostPrinted, useMomentsBetween } from './use-moments-between.ts';
import './TransferScreen.css';
import './SummaryScreen.css';

interface SummaryScreenProps {
  tools: TransferTools;
  go(view: View): void;
}

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** What is included unless it is chosen otherwise: the person's own, and nobody else's words or names. */
const usual: readonly Part[] = ['facts', 'reframe', 'next'];

/** How many days are offered first. */
const usualDays = 30;

/** A summary on paper: what is in it is chosen, and seen before it is printed. */
export function SummaryScreen(props: SummaryScreenProps) {
  const words = useTopicWords('transfer');
  return <div class="transfer summary">{words && <SummaryBody {...props} words={words} />}</div>;
}

function SummaryBody({ tools, go, words }: SummaryScreenProps & { words: TransferWords }) {
  const momentWords = useMomentWords(words);
  const today = dayAt(tools.now());
  const [days, setDays] = useState({ from: daysAfter(today, -usualDays), to: today });
  const [included, setIncluded] = useState<readonly Part[]>(usual);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const between = useMomentsBetween(tools.reader, days.from, days.to);
  const { moments } = between;
  const chosen = useMemo(
    () => moments?.filter(({ id }) => !leftOut.has(id)) ?? [],
    [moments, leftOut],
  );
  const { print } = words;
  return (
    <>
      <div class="summary-choices">
        <Button look="quiet" onClick={() => go({ name: 'transfer' })}>
          {print.back}
        </Button>
        <h1>{print.title}</h1>
        <p>{print.intro}</p>
        <DaysChoice words={words} days={days} onChange={setDays} />
        <ManyChips
          legend={print.include}
          options={parts.map((value) => ({ value, label: print.parts[value] }))}
          chosen={included}
          onChoose={setIncluded}
        />
        <Notes words={words} between={between} />
        {moments && moments.length > 0 && momentWords && (
          <MomentChoice
            words={words}
            momentWords={momentWords}
            moments={moments}
            leftOut={leftOut}
            onChange={setLeftOut}
          />
        )}
      </div>
      {chosen.length > 0 && momentWords && (
        <section class="summary-preview" aria-labelledby="summary-preview">
          <div class="summary-choices">
            <Button look="main" onClick={() => tools.transfer.print()}>
              {print.do}
            </Button>
            <h2 id="summary-preview">{print.preview}</h2>
          </div>
          <SummaryPage
            words={words}
            momentWords={momentWords}
            moments={chosen}
            included={included}
            days={days}
          />
        </section>
      )}
    </>
  );
}

/** Why there is less to choose from than one may expect. */
function Notes({ words: { print }, between }: { words: TransferWords; between: Between }) {
  const { moments, more, failure } = between;
  if (failure) return <FailureNote title={t('error.readTitle')} failure={failure} />;
  if (more) return <p>{fill(print.tooMany, { count: formatNumber(mostPrinted) })}</p>;
  return <p role="status">{moments?.length === 0 && print.nothing}</p>;
}

interface DaysChoiceProps {
  words: TransferWords;
  days: Days;
  onChange(days: Days): void;
}

function DaysChoice({ words: { print }, days, onChange }: DaysChoiceProps) {
  return (
    <div class="summary-days">
      <DateField
        label={print.from}
        day={days.from}
        onInput={(from) => onChange({ ...days, from })}
      />
      <DateField label={print.to} day={days.to} onInput={(to) => onChange({ ...days, to })} />
    </div>
  );
}

interface DateFieldProps {
  label: string;
  day: string;
  onInput(day: string): void;
}

function DateField({ label, day, onInput }: DateFieldProps) {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        autocomplete="off"
        value={day}
        onInput={({ currentTarget }) => currentTarget.value && onInput(currentTarget.value)}
      />
    </div>
  );
}

interface MomentChoiceProps {
  words: TransferWords;
  momentWords: MomentWords;
  moments: readonly Moment[];
  leftOut: ReadonlySet<string>;
  onChange(leftOut: ReadonlySet<string>): void;
}

/** Which of the moments are in it. */
function MomentChoice({ words, momentWords, moments, leftOut, onChange }: MomentChoiceProps) {
  const { print } = words;
  const count = moments.filter(({ id }) => !leftOut.has(id)).length;
  const toggle = (id: string) => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <details class="transfer-more">
      <summary>
        {print.moments}:{' '}
        {fill(print.chosen, { count: formatNumber(count), all: formatNumber(moments.length) })}
      </summary>
      <div class="transfer-actions">
        <Button onClick={() => onChange(new Set())}>{print.all}</Button>
        <Button onClick={() => onChange(new Set(moments.map(({ id }) => id)))}>{print.none}</Button>
      </div>
      <ul class="summary-moments">
        {moments.map(({ id, at, felt, kind, facts }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                autocomplete="off"
                checked={!leftOut.has(id)}
                onChange={() => toggle(id)}
              />
              <span>
                {dayAndTimeInALine(at)}, {kind ? momentWords.kinds[kind] : momentWords.felt[felt]}
                {facts && (
                  <>
                    : <bdi>{facts.slice(0, 80)}</bdi>
                  </>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
