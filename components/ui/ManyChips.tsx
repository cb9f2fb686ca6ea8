import './Chips.css';

interface ManyChipsProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string; title?: string }[];
  chosen: readonly Value[];
  onChoose(chosen: Value[]): void;
}

/** A choice of any number. */
export function ManyChips<Value extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: ManyChipsProps<Value>) {
  const toggle = (value: Value) =>
    onChoose(
      options
        .map((option) => option.value)
        .filter((each) => (each === value) !== chosen.includes(each)),
    );
  return (
    <fieldset>
      <legend class="chips-legend">{legend}</legend>
      <div class="chips">
        {options.map(({ value, label, title }) => (
          <label class="chip" key={value} title={title}>
            <input
              type="checkbox"
              autocomplete="off"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
