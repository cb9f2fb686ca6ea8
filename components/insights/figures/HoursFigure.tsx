import type { Hours } from '../../../lib/insights/hours.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { HourGrid } from '../chart/HourGrid.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { dayNames } from '../figure-words.ts';

/** At which hours and on which days moments were noted. */
export function HoursFigure({ words, told }: { words: InsightWords; told: Hours }) {
  const { title, says, even, parts, note, day } = words.hours;
  const most = told.parts.find(({ part }) => part === told.most);
  const sentence = most
    ? fill(says, {
        count: formatNumber(most.noted.count),
        n: formatNumber(most.noted.n),
        part: parts[most.part],
      })
    : even;
  const days = dayNames();
  const grid = told.grid.map((row) => row.map(({ met, dismissed }) => met + dismissed));
  return (
    <Figure
      words={words}
      title={title}
      says={sentence}
      n={told.n}
      note={note}
      table={{
        head: [day, ...Array.from({ length: 24 }, (_, hour) => formatNumber(hour))],
        rows: grid.map((row, place) => [days[place] ?? '', ...row.map(formatNumber)]),
      }}
      draw={(width) => (
        <HourGrid label={`${title}. ${sentence}`} width={width} grid={grid} days={days} />
      )}
    />
  );
}
