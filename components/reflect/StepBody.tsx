import type { FunctionComponent } from 'preact';
import type { Step } from '../../lib/moment/step.ts';
import { AfterStep } from './AfterStep.tsx';
import { AskedField } from './AskedField.tsx';
import { DoorStep } from './DoorStep.tsx';
import { EchoStep } from './EchoStep.tsx';
import { ExplanationsStep } from './ExplanationsStep.tsx';
import { HappenedStep } from './HappenedStep.tsx';
import { LandedStep } from './LandedStep.tsx';
import { LineStep } from './LineStep.tsx';
import { NamedStep } from './NamedStep.tsx';
import { NextStep } from './NextStep.tsx';
import type { StepGiven } from './step-given.ts';
import { StoryStep } from './StoryStep.tsx';
import { SupportStep } from './SupportStep.tsx';

const bodies: Record<Step, FunctionComponent<{ given: StepGiven }>> = {
  happened: HappenedStep,
  door: DoorStep,
  story: StoryStep,
  echo: EchoStep,
  explanations: ExplanationsStep,
  named: NamedStep,
  boundary: ({ given }) => <AskedField given={given} part="boundary" />,
  support: SupportStep,
  gave: ({ given }) => <AskedField given={given} part="gave" />,
  landed: LandedStep,
  line: LineStep,
  next: NextStep,
  after: AfterStep,
};

/** What a step asks. Nothing in it has to be answered. */
export function StepBody({ step, given }: { step: Step; given: StepGiven }) {
  const Body = bodies[step];
  return <Body given={given} />;
}
