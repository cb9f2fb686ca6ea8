import { useId } from 'preact/hooks';

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** A line of the settings with a list to choose from. */
export function Choice<Value extends string>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="settings-line">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options[currentTarget.selectedIndex];
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value, label: name }) => (
          <option key={value} value={value} selected={value === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
