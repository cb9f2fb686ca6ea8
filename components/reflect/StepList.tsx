import { useEffect, useRef } from 'preact/hooks';
import type { Step } from '../../lib/moment/step.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import './StepList.css';

interface StepListProps {
  way: readonly Step[];
  step: Step;
  short: boolean;
  mayShorten: boolean;
  onGo(step: Step): void;
  onShorten(short: boolean): void;
}

/** The steps by their names; each can be gone to at any time. */
export function StepList({ way, step, short, mayShorten, onGo, onShorten }: StepListProps) {
  const reached = way.indexOf(step);
  const here = useRef<HTMLButtonElement>(null);
  // Where there is little room, the list is drawn sideways.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [step]);
  return (
    <nav class="step-list" aria-label={t('reflect.way')}>
      <ol>
        {way.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              class={index < reached ? 'step-passed' : undefined}
              {...(each === step && { ref: here })}
              aria-current={each === step ? 'step' : undefined}
              onClick={() => onGo(each)}
            >
              {t(`reflect.steps.${each}`)}
            </button>
          </li>
        ))}
      </ol>
      {mayShorten && (
        <div class="step-list-end">
          <Button look="quiet" class="step-list-way" onClick={() => onShorten(!short)}>
            {short ? t('reflect.wayLong') : t('reflect.wayShort')}
          </Button>
          {!short && <small>{t('reflect.wayShortHint')}</small>}
        </div>
      )}
    </nav>
  );
}
