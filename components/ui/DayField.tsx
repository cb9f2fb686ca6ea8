import { useId } from 'preact/hooks';
import { dayAt, daysAfter, type LocalDate } from '../../lib/moment/local-date.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from './Button.tsx';
import './DayField.css';

interface DayFieldProps {
  label: string;
  value: LocalDate | undefined;
  /** In milliseconds since 1970. */
  now: number;
  onInput(day: LocalDate): void;
}

const soon = [
  { label: 'day.tomorrow', days: 1 },
  { label: 'day.threeDays', days: 3 },
  { label: 'day.nextWeek', days: 7 },
] as const;

/** A day to come: a plain date, and the usual ones in words. */
export function DayField({ label, value, now, onInput }: DayFieldProps) {
  const id = useId();
  const today = dayAt(now);
  return (
    <div class="day">
      <label for={id}>{label}</label>
      <div class="day-line">
        <input
          id={id}
          type="date"
          autocomplete="off"
          min={today}
          value={value ?? ''}
          onInput={({ currentTarget }) => currentTarget.value && onInput(currentTarget.value)}
        />
        {soon.map((each) => {
          const day = daysAfter(today, each.days);
          return (
            <Button key={each.label} aria-pressed={day === value} onClick={() => onInput(day)}>
              {t(each.label)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
