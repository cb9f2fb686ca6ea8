import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Preview, UnsavedPress } from '../../lib/messages/answers.ts';
import { t } from '../../lib/words/words.ts';
import { dayAndTime } from '../ui/when.ts';
import { momentText } from './moment-text.ts';
import { NotSaved } from './NotSaved.tsx';

/** Earlier presses that are not saved yet, each to be tried again, carried away or let go. */
export function Waiting({ ask, preview }: { ask: Ask; preview: Preview | undefined }) {
  const [settled, setSettled] = useState<readonly string[]>([]);
  const left = preview?.unsaved.filter(({ id }) => !settled.includes(id)) ?? [];
  const settle = (id: string) => setSettled((ids) => [...ids, id]);
  return left.map((press) => (
    <WaitingPress key={press.id} press={press} ask={ask} onSettled={() => settle(press.id)} />
  ));
}

interface WaitingPressProps {
  press: UnsavedPress;
  ask: Ask;
  onSettled(): void;
}

function WaitingPress({ press, ask, onSettled }: WaitingPressProps) {
  const { id, at } = press;
  const [failure, setFailure] = useState<Failure>(press.failure);
  return (
    <NotSaved
      title={t('notSaved.earlier', { when: dayAndTime(at) })}
      failure={failure}
      text={momentText(press)}
      onRetry={() =>
        void ask('retry-unsaved', { id }).then((outcome) => {
          if (isSaved(outcome)) onSettled();
          else setFailure(outcome);
        })
      }
      onDrop={() =>
        void ask('drop-unsaved', { id }).then((outcome) => {
          if (isSaved(outcome)) onSettled();
          else setFailure(outcome);
        })
      }
    />
  );
}
