import { useEffect, useRef, useState } from 'preact/hooks';
import { type Asked, isHeavy, isNeededLess } from '../../lib/care/check-ins.ts';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import { type CheckIn, Needed, Room } from '../../lib/moment/check-in.ts';
import { Lighter } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { CareTools } from './care-tools.ts';
import type { Due } from './use-check-in.ts';
import './CareCard.css';

type Answer = Pick<CheckIn, 'lighter' | 'room' | 'needed'>;

interface CheckInCardProps {
  tools: CareTools;
  asked: Due;
  putAside(): void;
}

/** "Is this helping?" or "Do you still need this?", in History, seldom. One press puts it aside. */
export function CheckInCard({ tools, asked, putAside }: CheckInCardProps) {
  const [answer, setAnswer] = useState<Answer>({});
  const [failure, setFailure] = useState<Failure>();
  const [given, setGiven] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const leave = () => {
    place.current?.focus();
    putAside();
  };
  const give = async (of: Asked) => {
    const checkIn = { id: crypto.randomUUID(), at: tools.now(), asked: of, ...answer };
    const outcome = await tools.ask('add-check-in', { checkIn });
    setFailure(whyNotSaved(outcome));
    setGiven(isSaved(outcome));
  };
  return (
    <div class="care-place" ref={place} tabIndex={-1}>
      {asked && (
        <section class="care-card" aria-labelledby="check-in-title">
          <h2 id="check-in-title">{t(`care.${asked}.title`)}</h2>
          {given ? (
            <Given answer={answer} onClosePage={() => void tools.care.closePage()} onDone={leave} />
          ) : (
            <>
              <Questions asked={asked} answer={answer} onAnswer={setAnswer} />
              {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
              <div class="care-actions">
                {Object.values(answer).some(Boolean) && (
                  <Button onClick={() => void give(asked)}>{t('care.done')}</Button>
                )}
                <Button look="quiet" onClick={leave}>
                  {t('care.notNow')}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
    </div>
  );
}

interface QuestionsProps {
  asked: Asked;
  answer: Answer;
  onAnswer(answer: Answer): void;
}

function Questions({ asked, answer, onAnswer }: QuestionsProps) {
  if (asked === 'needed') {
    return (
      <Chips
        legend={t('care.needed.question')}
        options={Needed.options.map((value) => ({ value, label: t(`care.needed.${value}`) }))}
        chosen={answer.needed}
        onChoose={(needed) => onAnswer({ needed })}
      />
    );
  }
  return (
    <>
      <Chips
        legend={t('care.helping.lighterQuestion')}
        options={Lighter.options.map((value) => ({ value, label: t(`care.helping.${value}`) }))}
        chosen={answer.lighter}
        onChoose={(lighter) => onAnswer({ ...answer, lighter })}
      />
      <Chips
        legend={t('care.helping.roomQuestion')}
        options={Room.options.map((value) => ({ value, label: t(`care.helping.room.${value}`) }))}
        chosen={answer.room}
        onChoose={(room) => onAnswer({ ...answer, room })}
      />
    </>
  );
}

interface GivenProps {
  answer: Answer;
  onClosePage(): void;
  onDone(): void;
}

/** What follows from an answer, in plain words. The focus goes to them. */
function Given({ answer, onClosePage, onDone }: GivenProps) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  const heavy = isHeavy(answer);
  const text = heavy
    ? t('care.heavy')
    : isNeededLess(answer)
      ? t('care.neededLess')
      : t('care.noted');
  return (
    <>
      <p ref={words} tabIndex={-1} role="status">
        {text}
      </p>
      <div class="care-actions">
        {heavy && <Button onClick={onClosePage}>{t('care.close')}</Button>}
        <Button look="quiet" onClick={onDone}>
          {t('care.leave')}
        </Button>
      </div>
    </>
  );
}
