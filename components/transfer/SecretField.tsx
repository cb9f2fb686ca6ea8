import { useId } from 'preact/hooks';

interface SecretFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  /** What describes it. */
  describedBy?: string | undefined;
  onEnter?: (() => void) | undefined;
}

/** A passphrase. No browser is to keep it, offer it or look it up. */
export function SecretField({ label, value, onInput, describedBy, onEnter }: SecretFieldProps) {
  const id = useId();
  return (
    <div class="transfer-secret">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-describedby={describedBy}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && onEnter?.()}
      />
    </div>
  );
}
