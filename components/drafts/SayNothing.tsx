import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Next } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';

interface SayNothingProps {
  ask: Ask;
  moment: Pick<Moment, 'id' | 'reflection'>;
}

/** Saying nothing, on purpose: an outcome like any other, kept with the moment, and taken back as easily. */
export function SayNothing({ ask, moment: { id, reflection } }: SayNothingProps) {
  /** What the person had in mind before, to go back to. */
  const [before, setBefore] = useState<Next>();
  const [failure, setFailure] = useState<Failure>();
  const choose = async (next: Next | null) => {
    setBefore(reflection?.next);
    const outcome = await ask('change-moment', { id, change: { reflection: { next } } });
    setFailure(whyNotSaved(outcome));
  };
  const chosen = reflection?.next === 'say_nothing';
  return (
    <div class="say-nothing">
      <p role="status">{chosen && t('drafts.saidNothingNote')}</p>
      {/* One button, so that the focus stays where it is. */}
      <Button look="quiet" onClick={() => void choose(chosen ? otherThan(before) : 'say_nothing')}>
        {chosen ? t('drafts.takeBack') : t('drafts.sayNothing')}
      </Button>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </div>
  );
}

function otherThan(before: Next | undefined): Next | null {
  return before === undefined || before === 'say_nothing' ? null : before;
}
