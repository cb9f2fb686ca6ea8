import { useRef } from 'preact/hooks';
import type { Fade } from '../../lib/care/fading.ts';
import { rawPartsOf } from '../../lib/moment/context.ts';
import { dayAt } from '../../lib/moment/local-date.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { calendarDay } from '../ui/when.ts';
import { rawWords } from './raw-words.ts';
import { useKeeping } from './use-keeping.ts';

interface FadeLineProps {
  ask: Ask;
  moment: Moment;
  fade: Fade;
}

/** When the page's details of a moment are erased, and the way to keep them; or when they were. */
export function FadeLine({ ask, moment, fade: { state, erasesOn } }: FadeLineProps) {
  const { keep, letFade, failure } = useKeeping(ask);
  const said = useRef<HTMLParagraphElement>(null);
  const { id, context, keepsContext, fadedAt } = moment;
  if (state === 'faded' && fadedAt !== undefined) {
    return <p class="context-note">{t('care.faded', { date: calendarDay(dayAt(fadedAt)) })}</p>;
  }
  const parts = rawPartsOf(context);
  if (parts.length === 0 || (!keepsContext && erasesOn === undefined)) return null;
  // The focus stays with the words: a second Enter must not undo what the first one did.
  const press = (change: (id: string) => void) => {
    said.current?.focus();
    change(id);
  };
  return (
    <div class="context-fade">
      <p class="context-note" ref={said} tabIndex={-1}>
        {erasesOn === undefined
          ? t('care.kept', { parts: rawWords(parts) })
          : t('care.erasesOn', { parts: rawWords(parts), date: calendarDay(erasesOn) })}
      </p>
      {keepsContext ? (
        <Button key="let" look="quiet" onClick={() => press(letFade)}>
          {t('care.letFade')}
        </Button>
      ) : (
        <Button key="keep" look="quiet" onClick={() => press(keep)}>
          {t('care.keep')}
        </Button>
      )}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </div>
  );
}
