import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { NameField } from './NameField.tsx';
import './Rename.css';

interface RenameProps {
  name: string;
  /** Called with each name as it is written, and never with an empty one. */
  onRename(name: string): void;
}

/** The way to another name: a button, and in its place the field. Each letter is saved as it is written. */
export function Rename({ name, onRename }: RenameProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!open) {
    return (
      <Button ref={button} look="quiet" class="rename" onClick={() => setOpen(true)}>
        {t('people.rename')}
      </Button>
    );
  }
  return <Writing name={name} onRename={onRename} onDone={() => setOpen(false)} />;
}

function Writing({ name, onRename, onDone }: RenameProps & { onDone(): void }) {
  const [text, setText] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const write = (written: string) => {
    setText(written);
    if (written.trim() !== '') onRename(written.trim());
  };
  return (
    <form
      class="rename-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <NameField
        field={field}
        value={text ?? name}
        onInput={write}
        onEscape={onDone}
        note={text?.trim() === '' ? t('people.needsName') : undefined}
      />
      <Button type="submit">{t('people.done')}</Button>
    </form>
  );
}
