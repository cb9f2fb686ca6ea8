import { useState } from 'preact/hooks';
import type { Ask } from '../../lib/messages/client.ts';
import type { Outcome } from '../../lib/messages/answers.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

/** Puts a moment out of sight until the person's window opens, and takes it back. */
export function ParkButton({ ask, id }: { ask: Ask; id: string }) {
  const [parked, setParked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('saved');
  const toggle = async () => {
    const told = await (parked
      ? ask('change-moment', { id, change: { parkedUntil: null } })
      : ask('park-moment', { id }));
    setOutcome(told);
    if (told === 'saved') setParked(!parked);
  };
  return (
    <>
      <Button aria-pressed={parked} title={t('reflect.parkHint')} onClick={() => void toggle()}>
        {parked ? t('saved.parked') : t('reflect.park')}
      </Button>
      {outcome !== 'saved' && <FailureNote title={t('notSaved.title')} failure={outcome} />}
    </>
  );
}
