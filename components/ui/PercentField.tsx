import { useId } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import './PercentField.css';

interface PercentFieldProps {
  label: string;
  /** Words at the ends of the slider: at 0, and at 100. */
  ends: readonly [string, string];
  /** Undefined until the person has given one. */
  value: number | undefined;
  onInput(value: number): void;
}

/** A number from 0 to 100, on a slider and as one can type it. */
export function PercentField({ label, ends, value, onInput }: PercentFieldProps) {
  const id = useId();
  const given = (text: string) => {
    const number = Math.round(Number(text));
    if (text !== '' && Number.isFinite(number)) onInput(Math.min(100, Math.max(0, number)));
  };
  return (
    <div class="percent">
      <label for={id}>{label}</label>
      <div class="percent-line">
        <input
          id={id}
          class={value === undefined ? 'percent-unset' : undefined}
          type="range"
          min={0}
          max={100}
          autocomplete="off"
          value={value ?? 50}
          aria-valuetext={value === undefined ? t('percent.unset') : undefined}
          onInput={({ currentTarget }) => given(currentTarget.value)}
        />
        <input
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          autocomplete="off"
          aria-label={label}
          value={value ?? ''}
          onChange={({ currentTarget }) => given(currentTarget.value)}
        />
      </div>
      <div class="percent-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        {value === undefined && <span>{t('percent.unset')}</span>}
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
