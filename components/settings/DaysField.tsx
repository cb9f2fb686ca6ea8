import { useId } from 'preact/hooks';

interface DaysFieldProps {
  label: string;
  days: number;
  onChange(days: number): void;
}

const mostDays = 3_650;

/** A number of days. Taken over when the field is left, not while it is typed: "9" comes before "90". */
export function DaysField({ label, days, onChange }: DaysFieldProps) {
  const id = useId();
  return (
    <div class="settings-line">
      <label for={id}>{label}</label>
      <input
        type="number"
        id={id}
        autocomplete="off"
        inputMode="numeric"
        min={1}
        max={mostDays}
        value={days}
        onChange={({ currentTarget }) => {
          const given = Math.round(currentTarget.valueAsNumber);
          const chosen = Math.min(Math.max(given, 1), mostDays);
          const next = Number.isNaN(chosen) ? days : chosen;
          currentTarget.value = String(next);
          if (next !== days) onChange(next);
        }}
      />
    </div>
  );
}
