import type { Mattering } from '../../../lib/insights/mattering.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { ShareRows } from '../chart/ShareRows.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { intervalWords, ofWords } from '../figure-words.ts';

const bandNames = ['low', 'middle', 'high'] as const;

/** Whether what was strong mattered for longer. */
export function MatteringFigure({ words, told }: { words: InsightWords; told: Mattering }) {
  const { title, says, stands, bands, stopped, strength } = words.mattering;
  const sentence = fill(says, {
    count: formatNumber(told.stopped.count),
    n: formatNumber(told.stopped.n),
  });
  const rows = told.bands.map((band, place) => ({
    name: bands[bandNames[place] ?? 'high'],
    band,
    likely: band.enough ? intervalWords(words, band.stopped) : words.few.group,
  }));
  return (
    <Figure
      words={words}
      title={title}
      says={`${sentence} ${stands[told.stands]}`}
      n={told.n}
      table={{
        head: [strength, stopped, words.table.likely],
        rows: rows.map(({ name, band, likely }) => [name, ofWords(words, band.stopped), likely]),
      }}
      draw={(width) => (
        <ShareRows
          label={`${title}. ${sentence}`}
          width={width}
          rows={rows.map(({ name, band }) => ({
            key: name,
            label: name,
            share: band.enough ? band.stopped : undefined,
            told: band.enough ? ofWords(words, band.stopped) : words.few.group,
          }))}
          legend={[{ mark: 'chart-dot', text: stopped }]}
        />
      )}
    />
  );
}
