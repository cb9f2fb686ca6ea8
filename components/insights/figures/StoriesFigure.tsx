import type { ReturningStories, ReturningStory } from '../../../lib/insights/returning-stories.ts';
import { outcomes } from '../../../lib/moment/expectation.ts';
import { fill } from '../../../lib/words/fill.ts';
import type { TopicWords } from '../../../lib/words/topic-words.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { PartRows } from '../chart/PartRows.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { monthName } from '../figure-words.ts';

/** More than these are no picture any longer. */
const most = 6;
const mostInTable = 50;

interface StoriesFigureProps {
  words: InsightWords;
  names: TopicWords<'feelings'>['stories'];
  told: ReturningStories;
}

/** Stories that came back, the one told last first, and what became of what was feared with them. */
export function StoriesFigure({ words, names, told }: StoriesFigureProps) {
  const { title, note } = words.stories;
  const shown = told.stories.slice(0, most);
  const more = told.stories.length - shown.length;
  const nameOf = ({ story, ownStory }: ReturningStory) =>
    story === 'own' ? (ownStory ?? names.own) : names[story];
  const sentence = sentenceOf(told.stories[0], nameOf, words);
  const sorts = [...outcomes, 'not_told'] as const;
  return (
    <Figure
      words={words}
      title={title}
      says={sentence}
      n={told.n}
      note={[note, more > 0 && fill(words.stories.more, { n: formatNumber(more) })]
        .filter(Boolean)
        .join(' ')}
      table={{
        head: [
          words.stories.story,
          words.table.count,
          ...sorts.map((sort) => words.stories[sort]),
          words.stories.belief,
          words.stories.last,
        ],
        rows: told.stories.slice(0, mostInTable).map((story) => cellsOf(story, nameOf, words)),
      }}
      draw={(width) => (
        <PartRows
          label={`${title}. ${sentence}`}
          width={width}
          rows={shown.map((story) => ({
            key: nameOf(story),
            label: nameOf(story),
            own: story.story === 'own',
            told: formatNumber(story.n),
            counts: countsOf(story),
          }))}
          legend={sorts.map((sort) => ({
            mark: `chart-${sort}`,
            text: words.stories[sort],
            shape: 'box',
          }))}
        />
      )}
    />
  );
}

function sentenceOf(
  last: ReturningStory | undefined,
  nameOf: (story: ReturningStory) => string,
  { stories }: InsightWords,
): string {
  if (!last) return stories.none;
  const { happened, something_else: otherwise } = last.told;
  const told = happened + otherwise;
  return fill(told > 0 ? stories.says : stories.open, {
    story: nameOf(last),
    happened: formatNumber(happened),
    told: formatNumber(told),
  });
}

/** How many turned out in which way, and how many were not looked back at. */
function countsOf({ told, n }: ReturningStory): number[] {
  const counts = outcomes.map((outcome) => told[outcome]);
  return [...counts, n - counts.reduce((sum, count) => sum + count, 0)];
}

function cellsOf(
  story: ReturningStory,
  nameOf: (story: ReturningStory) => string,
  words: InsightWords,
): string[] {
  const last = story.last === undefined ? '' : monthName(story.last);
  const counts = countsOf(story).map(formatNumber);
  return [nameOf(story), formatNumber(story.n), ...counts, beliefOf(story, words), last];
}

function beliefOf({ earlier, later }: ReturningStory, words: InsightWords): string {
  if (!earlier || !later) return words.few.group;
  return `${formatNumber(earlier.median)} → ${formatNumber(later.median)}`;
}
