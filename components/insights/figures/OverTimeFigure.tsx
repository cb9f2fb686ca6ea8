import type { OverTime } from '../../../lib/insights/over-time.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { MirroredColumns } from '../chart/MirroredColumns.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { spanName } from '../figure-words.ts';

/** Met beside dismissed, from the first moment to the last. */
export function OverTimeFigure({ words, told }: { words: InsightWords; told: OverTime }) {
  const { title, says, stands, note, units } = words.overTime;
  const { spans, unit, earlier, later, misdated } = told;
  const sentence = fill(says, {
    later: formatNumber(later.count),
    laterN: formatNumber(later.n),
    earlier: formatNumber(earlier.count),
    earlierN: formatNumber(earlier.n),
  });
  const left = misdated > 0 && fill(words.misdated, { n: formatNumber(misdated) });
  return (
    <Figure
      words={words}
      title={title}
      says={`${sentence} ${stands[told.change]}`}
      n={told.n}
      note={[note, left].filter(Boolean).join(' ')}
      table={{
        head: [units[unit], words.met, words.dismissed],
        rows: spans.map(({ from, met, dismissed }) => [
          spanName(from, unit),
          formatNumber(met),
          formatNumber(dismissed),
        ]),
      }}
      draw={(width) => (
        <MirroredColumns
          label={`${title}. ${sentence}`}
          width={width}
          columns={spans.map(({ from, met, dismissed }) => ({
            key: from,
            up: met,
            down: dismissed,
          }))}
          up={{ word: words.met, mark: 'chart-met' }}
          down={{ word: words.dismissed, mark: 'chart-dismissed' }}
          below={endsOf(spans.map(({ from }) => from)).map(({ key, anchor }) => ({
            key,
            anchor,
            text: spanName(key, unit),
          }))}
        />
      )}
    />
  );
}

/** The first span and the last one, or the only one. */
function endsOf(keys: readonly string[]): { key: string; anchor: 'start' | 'end' }[] {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [{ key: first, anchor: 'start' }];
  return [
    { key: first, anchor: 'start' },
    { key: last, anchor: 'end' },
  ];
}
