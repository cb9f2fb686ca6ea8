import { useId } from 'preact/hooks';
import './Chips.css';

interface ChipsProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  /** One that may fit, marked quietly while none is chosen, and why it is marked. */
  offered?: { value: Value; why: string } | undefined;
  /** Called with undefined when the chosen chip is pressed again. */
  onChoose(value: Value | undefined): void;
}

/** A choice of one or none. The arrow keys move among the chips; pressing the chosen one lets it go. */
export function Chips<Value extends string>({
  legend,
  options,
  chosen,
  offered,
  onChoose,
}: ChipsProps<Value>) {
  const name = useId();
  const why = useId();
  const mark = chosen === undefined ? offered : undefined;
  return (
    <fieldset>
      <legend class="chips-legend">{legend}</legend>
      {mark && (
        <span id={why} hidden>
          {mark.why}
        </span>
      )}
      <div class="chips">
        {options.map(({ value, label }) => (
          <label
            class={mark?.value === value ? 'chip chip-offered' : 'chip'}
            title={mark?.value === value ? mark.why : undefined}
            key={value}
          >
            <input
              type="radio"
              name={name}
              aria-describedby={mark?.value === value ? why : undefined}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && onChoose(undefined)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' || event.key === 'Delete') onChoose(undefined);
                if (event.key === ' ' && value === chosen) {
                  event.preventDefault();
                  onChoose(undefined);
                }
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
