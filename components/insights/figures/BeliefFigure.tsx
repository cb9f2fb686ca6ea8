import type { BeliefChange } from '../../../lib/insights/belief.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { MirroredColumns } from '../chart/MirroredColumns.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';

/** How strongly stories were believed before a reflection, and after it. */
export function BeliefFigure({ words, told }: { words: InsightWords; told: BeliefChange }) {
  const { title, says, note, before, after, axis } = words.belief;
  const sentence = fill(says, {
    before: formatNumber(told.before?.median ?? 0),
    after: formatNumber(told.after?.median ?? 0),
    weaker: formatNumber(told.weaker),
    stronger: formatNumber(told.stronger),
    n: formatNumber(told.n),
  });
  return (
    <Figure
      words={words}
      title={title}
      says={sentence}
      n={told.n}
      note={note}
      table={{
        head: [axis, before, after],
        rows: told.bins.map((bin) => [
          fill(words.table.interval, { low: formatNumber(bin.from), high: formatNumber(bin.to) }),
          formatNumber(bin.before),
          formatNumber(bin.after),
        ]),
      }}
      draw={(width) => (
        <MirroredColumns
          label={`${title}. ${sentence}`}
          width={width}
          columns={told.bins.map((bin) => ({
            key: String(bin.from),
            up: bin.before,
            down: bin.after,
          }))}
          up={{ word: before, mark: 'chart-before' }}
          down={{ word: after, mark: 'chart-after' }}
          below={[
            { key: '0', text: formatNumber(0), anchor: 'start' },
            { key: '40', text: axis, anchor: 'middle' },
            { key: '90', text: formatNumber(100), anchor: 'end' },
          ]}
        />
      )}
    />
  );
}
