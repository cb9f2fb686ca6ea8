import type { Insights } from '../../lib/insights/insights.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';
import type { InsightWords } from './Figure.tsx';
import { BeliefFigure } from './figures/BeliefFigure.tsx';
import { CalibrationFigure } from './figures/CalibrationFigure.tsx';
import { HoursFigure } from './figures/HoursFigure.tsx';
import { MatteringFigure } from './figures/MatteringFigure.tsx';
import { OverTimeFigure } from './figures/OverTimeFigure.tsx';
import { PlacesFigure } from './figures/PlacesFigure.tsx';
import { PromptsFigure } from './figures/PromptsFigure.tsx';
import { StoriesFigure } from './figures/StoriesFigure.tsx';

/** Every insight that rests on enough: what was learned first, counts of moments last. */
export function Figures({ words, insights }: { words: InsightWords; insights: Insights }) {
  const feelings = useTopicWords('feelings');
  const asked = useTopicWords('prompts');
  const { overTime, calibration, belief, stories, mattering, hours, prompts, places } = insights;
  if (!feelings || !asked) return null;
  return (
    <div class="insights-figures">
      {calibration.enough && <CalibrationFigure words={words} told={calibration} />}
      {belief.enough && <BeliefFigure words={words} told={belief} />}
      {stories.enough && <StoriesFigure words={words} names={feelings.stories} told={stories} />}
      {prompts.enough && <PromptsFigure words={words} prompts={asked.prompts} told={prompts} />}
      {mattering.enough && <MatteringFigure words={words} told={mattering} />}
      {overTime.enough && <OverTimeFigure words={words} told={overTime} />}
      {places.enough && <PlacesFigure words={words} told={places} />}
      {hours.enough && <HoursFigure words={words} told={hours} />}
    </div>
  );
}
