import { useId, useState } from 'preact/hooks';
import { cutText } from '../../lib/moment/cut-text.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import './Field.css';

interface FieldProps {
  label: string;
  hint: string;
  value: string;
  /** The most characters it takes: longer text is cut, and says so. */
  cap: number;
  onInput(value: string): void;
  /** What stands beside the label: how saving goes. */
  state?: string | undefined;
}

/**
 * A text of the person's own. Browsers write what is typed into a field to disk for session restore,
 * and may send it to a spelling service, unless the very element forbids both.
 */
export function Field({ label, hint, value, cap, onInput, state }: FieldProps) {
  const id = useId();
  const [cut, setCut] = useState(false);
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        <span class="field-state">{state}</span>
      </div>
      <textarea
        id={id}
        class="own-words"
        // Without text it follows the page: "auto" would lay an empty field out from the left.
        dir={value ? 'auto' : undefined}
        rows={1}
        placeholder={hint}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => {
          const kept = cutText(currentTarget.value, cap);
          if (kept.text !== currentTarget.value) currentTarget.value = kept.text;
          setCut(kept.cut);
          onInput(kept.text);
        }}
      />
      <p class="field-notice" role="status">
        {cut && t('saved.cut', { count: formatNumber(cap) })}
      </p>
    </div>
  );
}
