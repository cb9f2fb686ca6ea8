import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  hint: string;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** A line of the settings that is on or off, and what it does in a sentence. */
export function Switch({ label, hint, on, onSwitch }: SwitchProps) {
  const id = useId();
  return (
    <div class="settings-switch">
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="settings-hint">
        {hint}
      </p>
      <input
        type="checkbox"
        id={id}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        checked={on}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
    </div>
  );
}
