import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

/** Puts a moment out of sight until the person's window opens, and takes it back. */
export function ParkButton({ ask, id }: { ask: Ask; id: string }) {
  const [parked, setParked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const toggle = async () => {
    const told = await (parked
      ? ask('change-moment', { id, change: { parkedUntil: null } })
      : ask('park-moment', { id }));
    setFailure(whyNotSaved(told));
    if (isSaved(told)) setParked(!parked);
  };
  return (
    <>
      <Button aria-pressed={parked} title={t('reflect.parkHint')} onClick={() => void toggle()}>
        {parked ? t('saved.parked') : t('reflect.park')}
      </Button>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </>
  );
}
