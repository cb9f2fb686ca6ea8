import { useId } from 'preact/hooks';

interface TimeFieldProps {
  label: string;
  /** In minutes since midnight. */
  minute: number;
  onChange(minute: number): void;
}

/** A time of day, as this browser lets one give it. */
export function TimeField({ label, minute, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <span class="settings-time">
      <label for={id}>{label}</label>
      <input
        type="time"
        id={id}
        autocomplete="off"
        required
        value={clockOf(minute)}
        onChange={({ currentTarget }) => {
          const [hours, minutes] = currentTarget.value.split(':').map(Number);
          // An empty field is a time that is being changed.
          if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
        }}
      />
    </span>
  );
}

/** "08:05", the form that the field takes and gives in every language. */
function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
