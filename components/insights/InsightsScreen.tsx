import { useState } from 'preact/hooks';
import type { Insights } from '../../lib/insights/insights.ts';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import type { CareTools } from '../care/care-tools.ts';
import { useWholeLog } from '../options/use-whole-log.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import type { InsightWords } from './Figure.tsx';
import { Figures } from './Figures.tsx';
import { useInsights } from './use-insights.ts';
import { useStepBack } from './use-step-back.ts';
import { YearPage } from './YearPage.tsx';
import './InsightsScreen.css';

export interface InsightsTools extends CareTools {
  wholeLog: WholeLog;
}

export interface InsightsScreenProps {
  tools: InsightsTools;
  /** The year to look back on; left out where none was chosen. */
  year: number | undefined;
  go(view: View): void;
}

/** What the moments have in common, each figure with what it rests on. */
export function InsightsScreen({ tools, year, go }: InsightsScreenProps) {
  const words = useTopicWords('insights');
  const whole = useWholeLog(tools.wholeLog);
  if (!words) return null;
  if (year !== undefined) {
    return <YearPage words={words} whole={whole} year={year} now={tools.now()} go={go} />;
  }
  const thisYear = new Date(tools.now()).getFullYear();
  return (
    <div class="insights">
      <div class="insights-head">
        <h1>{words.title}</h1>
        <Button look="quiet" onClick={() => go({ name: 'insights', year: thisYear })}>
          {words.year.link}
        </Button>
      </div>
      <p class="insights-reminder">{words.reminder}</p>
      {whole.failure && <FailureNote title={t('error.readTitle')} failure={whole.failure} />}
      <Told tools={tools} words={words} whole={whole} />
    </div>
  );
}

interface ToldProps {
  tools: InsightsTools;
  words: InsightWords;
  whole: ReturnType<typeof useWholeLog>;
}

function Told({ tools, words, whole }: ToldProps) {
  const insights = useInsights(whole, tools.now);
  const stepsBack = useStepBack(tools);
  const [allTheSame, setAllTheSame] = useState(false);
  if (whole.failure) return null;
  if (!insights || stepsBack === undefined) return <p role="status">{words.loading}…</p>;
  if (whole.moments.length === 0) return <p>{words.empty}</p>;
  if (stepsBack && !allTheSame) {
    return (
      <section class="insights-back" aria-labelledby="insights-back">
        <h2 id="insights-back">{words.back.title}</h2>
        <p>{words.back.body}</p>
        <Button onClick={() => setAllTheSame(true)}>{words.back.show}</Button>
      </section>
    );
  }
  return (
    <>
      <Figures words={words} insights={insights} />
      <TooFew words={words} insights={insights} />
    </>
  );
}

const parts = [
  'overTime',
  'calibration',
  'belief',
  'stories',
  'mattering',
  'hours',
  'prompts',
  'places',
] as const satisfies readonly (keyof Insights)[];

/** What cannot be said yet, and how far it is from that. */
function TooFew({ words, insights }: { words: InsightWords; insights: Insights }) {
  const few = parts.filter((part) => !insights[part].enough);
  if (few.length === 0) return null;
  return (
    <section class="insights-few" aria-labelledby="insights-few">
      <h2 id="insights-few">{words.few.title}</h2>
      <p>{words.few.intro}</p>
      <ul>
        {few.map((part) => (
          <li key={part}>
            {fill(words.few.line, {
              title: words[part].title,
              n: formatNumber(insights[part].n),
              minimum: formatNumber(insights[part].minimum),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
