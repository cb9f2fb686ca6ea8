import type { BeliefBand, Calibration } from '../../../lib/insights/calibration.ts';
import { fill } from '../../../lib/words/fill.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { type ShareRow, ShareRows } from '../chart/ShareRows.tsx';
import { Figure, type InsightWords } from '../Figure.tsx';
import { intervalWords, ofWords, percent } from '../figure-words.ts';

const bandNames = ['low', 'middle', 'high'] as const;

/** How what was feared turned out, beside how strongly the story behind it was believed. */
export function CalibrationFigure({ words, told }: { words: InsightWords; told: Calibration }) {
  const { title, says, stands, note, belief, happened, all, bands } = words.calibration;
  const sentence = fill(says, {
    count: formatNumber(told.happened.count),
    n: formatNumber(told.happened.n),
    low: percent(told.happened.low),
    high: percent(told.happened.high),
  });
  const beside = fill(stands[told.stands], { belief: percent(told.believed.belief / 100) });
  const named = told.bands.map((band, place) => ({
    name: bands[bandNames[place] ?? 'high'],
    band,
  }));
  return (
    <Figure
      words={words}
      title={title}
      says={`${sentence} ${beside}`}
      n={told.n}
      note={fill(note, {
        never: formatNumber(told.told.never_found_out),
        stopped: formatNumber(told.told.stopped_mattering),
        open: formatNumber(told.open),
      })}
      table={{
        head: [title, happened, words.table.likely, belief],
        rows: [
          [all, ofWords(words, told.happened), intervalWords(words, told.happened), ''],
          ...named.map(({ name, band }) => [
            name,
            ofWords(words, band.happened),
            band.enough ? intervalWords(words, band.happened) : words.few.group,
            band.n > 0 ? percent(band.belief / 100) : '',
          ]),
        ],
      }}
      draw={(width) => (
        <ShareRows
          label={`${title}. ${sentence}`}
          width={width}
          rows={[
            { key: 'all', label: all, share: told.happened, told: ofWords(words, told.happened) },
            ...named.map(({ name, band }) => rowOf(name, band, words)),
          ]}
          legend={[
            { mark: 'chart-dot', text: happened },
            { mark: 'chart-ring', text: belief, shape: 'ring' },
          ]}
        />
      )}
    />
  );
}

function rowOf(
  label: string,
  { enough, happened, belief }: BeliefBand,
  words: InsightWords,
): ShareRow {
  return {
    key: label,
    label,
    share: enough ? happened : undefined,
    told: enough ? ofWords(words, happened) : words.few.group,
    mark: enough ? belief / 100 : undefined,
  };
}
