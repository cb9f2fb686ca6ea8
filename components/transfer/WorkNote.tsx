import type { Ended } from '../../lib/transfer/mover.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { TransferWords } from './transfer-tools.ts';
import '../ui/SaveNote.css';

interface WorkNoteProps {
  words: TransferWords;
  /** What to say where it was not done. */
  title: string;
  ended: Ended<unknown> | undefined;
}

/** Says why a piece of work was not done; nothing where it was, or where nothing was tried. */
export function WorkNote({ words, title, ended }: WorkNoteProps) {
  if (ended?.is === 'failed') return <FailureNote title={title} failure={ended.failure} />;
  if (ended?.is === 'cancelled') return <p role="status">{words.working.cancelled}</p>;
  if (ended?.is !== 'refused') return null;
  return (
    <div class="save-note" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{words.refusals[ended.refusal]}</p>
    </div>
  );
}
