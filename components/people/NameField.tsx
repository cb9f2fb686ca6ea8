import { useId } from 'preact/hooks';
import type { Ref } from 'preact';
import { caps } from '../../lib/moment/caps.ts';
import { cutText } from '../../lib/moment/cut-text.ts';
import { t } from '../../lib/words/words.ts';
import './NameField.css';

interface NameFieldProps {
  value: string;
  onInput(value: string): void;
  onEscape(): void;
  /** What is to be said beside it. */
  note?: string | undefined;
  field: Ref<HTMLInputElement>;
}

/** A private name, as it is written. Browsers must neither store it nor send it to a spelling service. */
export function NameField({ value, onInput, onEscape, note, field }: NameFieldProps) {
  const id = useId();
  return (
    <div class="name-field">
      <label for={id}>{t('people.name')}</label>
      <input
        ref={field}
        id={id}
        class="own-words"
        type="text"
        // Without text it follows the page: "auto" would lay an empty field out from the left.
        dir={value ? 'auto' : undefined}
        placeholder={t('people.nameHint')}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onKeyDown={({ key }) => key === 'Escape' && onEscape()}
        onInput={({ currentTarget }) => {
          const { text } = cutText(currentTarget.value, caps.conversation);
          if (text !== currentTarget.value) currentTarget.value = text;
          onInput(text);
        }}
      />
      <p class="name-note" role="status">
        {note}
      </p>
    </div>
  );
}
