import type { PromptsAfter } from '../../../lib/insights/prompts-after.ts';
import { fill } from '../../../lib/words/fill.ts';
import type { TopicWords } from '../../../lib/words/topic-words.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { ShareRows } from '../chart/ShareRows.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { intervalWords, ofWords } from '../figure-words.ts';

/** More than these are no picture any longer. */
const most = 8;

interface PromptsFigureProps {
  words: InsightWords;
  prompts: TopicWords<'prompts'>['prompts'];
  told: PromptsAfter;
}

/** Which questions were followed by "lighter". */
export function PromptsFigure({ words, prompts, told }: PromptsFigureProps) {
  const { title, says, more, unclear, note, prompt, lighter, all } = words.prompts;
  const asked: Readonly<Record<string, { ask: string }>> = prompts;
  // A question of an earlier version may have no words any longer.
  const askOf = (id: string) => asked[id]?.ask ?? id;
  const apart = told.prompts.find(({ stands }) => stands === 'more');
  const sentence = fill(says, {
    count: formatNumber(told.lighter.count),
    n: formatNumber(told.lighter.n),
  });
  const second = apart ? fill(more, { prompt: askOf(apart.id) }) : unclear;
  return (
    <Figure
      words={words}
      title={title}
      says={`${sentence} ${second}`}
      n={told.n}
      note={fill(note, { tooFew: formatNumber(told.tooFew) })}
      table={{
        head: [prompt, lighter, words.table.likely],
        rows: [
          [all, ofWords(words, told.lighter), intervalWords(words, told.lighter)],
          ...told.prompts.map((each) => [
            askOf(each.id),
            ofWords(words, each.lighter),
            intervalWords(words, each.lighter),
          ]),
        ],
      }}
      draw={(width) => (
        <ShareRows
          label={`${title}. ${sentence}`}
          width={width}
          beside={told.lighter.share}
          rows={[
            { key: '', label: all, share: told.lighter, told: ofWords(words, told.lighter) },
            ...told.prompts.slice(0, most).map((each) => ({
              key: each.id,
              label: askOf(each.id),
              share: each.lighter,
              told: ofWords(words, each.lighter),
            })),
          ]}
          legend={[{ mark: 'chart-dot', text: lighter }]}
        />
      )}
    />
  );
}
