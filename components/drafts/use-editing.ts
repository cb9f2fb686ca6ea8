import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Editing {
  editing: boolean;
  edit(): void;
  leave(): void;
  /** What holds the text, in either form. */
  place: Ref<HTMLElement>;
}

/** Turns a text into a field and back, where it `may` be one, and takes the focus along. */
export function useEditing(may: boolean): Editing {
  const [wanted, setWanted] = useState(false);
  const place = useRef<HTMLElement>(null);
  const shown = useRef(false);
  const editing = wanted && may;
  useEffect(() => {
    // What was pressed is gone or says something else: the focus goes on to the text.
    if (shown.current) place.current?.querySelector<HTMLElement>('textarea, .draft-text')?.focus();
    shown.current = true;
  }, [editing]);
  return { editing, edit: () => setWanted(true), leave: () => setWanted(false), place };
}
