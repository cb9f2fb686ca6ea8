import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import { cutText } from '../../lib/moment/cut-text.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import './Field.css';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  /** The most characters it takes: longer text is cut, and says so. */
  cap: number;
  onInput(value: string): void;
  /** Called when Enter is pressed in a field of one line. */
  onEnter?: (() => void) | undefined;
  /** What stands beside the label: how saving goes. */
  state?: string | undefined;
  /** Whether it takes one line or many. */
  lines?: 'one' | 'many';
  /** The same text behind the field, where some of it is marked. */
  marked?: ComponentChild;
}

/**
 * A text of the person's own. Browsers write what is typed into a field to disk for session restore,
 * and may send it to a spelling service, unless the very element forbids both.
 */
export function Field(props: FieldProps) {
  const { label, hint, value, cap, onInput, state, lines = 'many', marked, onEnter } = props;
  const id = useId();
  const [cut, setCut] = useState(false);
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        <span class="field-state">{state}</span>
      </div>
      <div class="field-text">
        {marked && (
          <div class="field-marked own-words" dir="auto" aria-hidden="true">
            {marked}
          </div>
        )}
        <textarea
          id={id}
          class={lines === 'one' ? 'own-words field-line' : 'own-words'}
          // Without text it follows the page: "auto" would lay an empty field out from the left.
          dir={value ? 'auto' : undefined}
          rows={1}
          placeholder={hint}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || lines !== 'one' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onEnter?.();
          }}
          onInput={({ currentTarget }) => {
            const text =
              lines === 'one' ? currentTarget.value.replaceAll('\n', ' ') : currentTarget.value;
            const kept = cutText(text, cap);
            if (kept.text !== currentTarget.value) currentTarget.value = kept.text;
            setCut(kept.cut);
            onInput(kept.text);
          }}
        />
      </div>
      <p class="field-notice" role="status">
        {cut && t('saved.cut', { count: formatNumber(cap) })}
      </p>
    </div>
  );
}
