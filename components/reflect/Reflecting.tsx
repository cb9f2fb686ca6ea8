import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Step } from '../../lib/moment/step.ts';
import { t } from '../../lib/words/words.ts';
import { BrakeOffer } from '../care/BrakeOffer.tsx';
import { momentWith, useMomentEdits } from '../moment/use-moment-edits.ts';
import { Button } from '../ui/Button.tsx';
import { SaveNote } from '../ui/SaveNote.tsx';
import { AboutLine } from './AboutLine.tsx';
import { Gone } from './Gone.tsx';
import type { ReflectTools } from './ReflectScreen.tsx';
import { StepBody } from './StepBody.tsx';
import { StepList } from './StepList.tsx';
import { useAsked } from './use-asked.ts';
import { goingTo, placeOnWay, useKeysToGo } from './use-way.ts';
import { WayEnd } from './WayEnd.tsx';
import { writtenText } from './written-text.ts';
import './Reflecting.css';

interface ReflectingProps {
  tools: ReflectTools;
  /** As the log has it, or as it last had it where it is gone. */
  moment: Moment;
  /** Whether the moment is no longer in the log at all. */
  erased: boolean;
  onLeave(): void;
  /** Opens another moment's reflection. */
  onOpen(momentId: string): void;
}

/** The guided look at one moment: one step in view, the others named beside it. */
export function Reflecting({ tools, moment, erased, onLeave, onOpen }: ReflectingProps) {
  const edits = useMomentEdits(tools.ask, moment);
  const { written, change } = edits;
  const { steps, step, back, next } = placeOnWay(moment.felt, written);
  const asked = useAsked({ log: tools.wholeLog, moment: momentWith(moment, written), step });
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the first paint: what is typed into the new step stays there.
  useLayoutEffect(() => heading.current?.focus(), [step]);

  const goTo = (to: Step | undefined) => {
    change({ ...goingTo(to, written, tools.now()), prompts: asked.shown() });
    if (to === undefined) onLeave();
    scrollTo(0, 0);
  };
  const goBack = back && (() => goTo(back));
  useKeysToGo(
    () => goTo(next),
    () => goBack?.(),
  );

  if (erased || moment.deletedAt !== undefined) {
    return <Gone tools={tools} moment={moment} written={written} erased={erased} onOpen={onOpen} />;
  }
  return (
    <article class="reflecting" aria-labelledby="reflect-question">
      <StepList
        way={steps}
        step={step}
        short={written.short ?? false}
        mayShorten={moment.felt === 'dismissed'}
        onGo={goTo}
        onShorten={(short) => change({ short })}
      />
      <div class="reflecting-page">
        <header class="reflecting-head">
          <AboutLine moment={moment} />
          <Button look="quiet" onClick={onLeave}>
            {t('reflect.leave')}
          </Button>
        </header>
        <BrakeOffer tools={tools} view={{ moment, in: 'reflect' }} mayPark onParked={onLeave} />
        <h1 id="reflect-question" ref={heading} tabIndex={-1}>
          {t(`reflect.questions.${step}`)}
        </h1>
        <div class="reflecting-body">
          <StepBody key={step} step={step} given={{ tools, moment, edits, asked }} />
          <SaveNote state={edits.state} text={writtenText(written)} />
        </div>
        <WayEnd
          onBack={goBack}
          onNext={() => goTo(next)}
          isLast={next === undefined}
          state={edits.state}
        />
      </div>
    </article>
  );
}
