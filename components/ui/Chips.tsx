import { useId } from 'preact/hooks';
import './Chips.css';

interface ChipsProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value | undefined;
  /** Called with undefined when the chosen chip is pressed again. */
  onChoose(value: Value | undefined): void;
}

/** A choice of one or none. The arrow keys move among the chips; pressing the chosen one lets it go. */
export function Chips<Value extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: ChipsProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend class="chips-legend">{legend}</legend>
      <div class="chips">
        {options.map(({ value, label }) => (
          <label class="chip" key={value}>
            <input
              type="radio"
              name={name}
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
