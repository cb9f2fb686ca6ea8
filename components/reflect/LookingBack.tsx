import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { whyNotSaved } from '../../lib/log/written.ts';
import { caps } from '../../lib/moment/caps.ts';
import type { Expectation } from '../../lib/moment/expectation.ts';
import { outcomes } from '../../lib/moment/expectation.ts';
import type { DueExpectation } from '../../lib/reflect/looking-back.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Field } from '../ui/Field.tsx';
import { dayAndTimeBriefly } from '../ui/when.ts';
import { AboutLine } from './AboutLine.tsx';
import type { ReflectTools } from './ReflectScreen.tsx';
import './LookingBack.css';

interface LookingBackProps {
  tools: ReflectTools;
  due: readonly DueExpectation[];
  /** Whether the person's window is open; outside it, what is due waits unless it is asked for. */
  isOpen: boolean;
  /** When it opens next, in milliseconds since 1970. */
  opensAt: number;
}

/** What was expected and is due, each with the four ways in which it can have turned out. */
export function LookingBack({ tools, due, isOpen, opensAt }: LookingBackProps) {
  const [asked, setAsked] = useState(false);
  return (
    <section class="looking-back" aria-labelledby="looking-back">
      <h2 id="looking-back">{t('reflect.lookingBack')}</h2>
      {isOpen || asked ? (
        <>
          <p class="reflecting-note">{t('reflect.lookingBackIntro')}</p>
          <ul>
            {due.map((each) => (
              <Due key={each.moment.id} tools={tools} due={each} />
            ))}
          </ul>
        </>
      ) : (
        <>
          <p class="reflecting-note">
            {t('reflect.notYet', { time: dayAndTimeBriefly(opensAt, tools.now()) })}
          </p>
          <Button look="quiet" onClick={() => setAsked(true)}>
            {t('reflect.lookNow')}
          </Button>
        </>
      )}
    </section>
  );
}

function Due({ tools, due }: { tools: ReflectTools; due: DueExpectation }) {
  const { moment, expectation } = due;
  const [outcome, setOutcome] = useState<Expectation['outcome']>();
  const [note, setNote] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const keep = async () => {
    if (!outcome) return;
    const settled: Expectation = {
      ...expectation,
      outcome,
      ...(note && { note }),
      settledAt: tools.now(),
    };
    const answer = await tools.ask('change-moment', {
      id: moment.id,
      change: { reflection: { expectation: settled } },
    });
    setFailure(whyNotSaved(answer));
  };
  return (
    <li class="due">
      <AboutLine moment={moment} />
      <p>
        {t('reflect.expected')}{' '}
        <q class="own-words" dir="auto">
          {expectation.text}
        </q>
      </p>
      <Chips
        legend={t('outcomes.legend')}
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        chosen={outcome}
        onChoose={(chosen) => setOutcome(chosen)}
      />
      {outcome && (
        <>
          <Field
            label={t('reflect.outcomeNote')}
            value={note}
            cap={caps.line}
            lines="one"
            onInput={setNote}
          />
          <Button look="main" onClick={() => void keep()}>
            {t('outcomes.keep')}
          </Button>
        </>
      )}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
    </li>
  );
}
