import type { Comparison } from './comparison.ts';
import type { Weighed } from './sizes.ts';
import { ratioOfMedians, summarize } from './statistics.ts';

/** Prints what was measured as ratios, the medians beside them; answers what misses its aim. */
export function reportComparisons(comparisons: readonly Comparison[]): string[] {
  const rows = comparisons.map(({ name, measured, aim }) => {
    const { value, low, high } = ratioOfMedians(measured.ours, measured.limit);
    return {
      cells: [
        name,
        `${value.toFixed(2)} × (${low.toFixed(2)} to ${high.toFixed(2)})`,
        aim === undefined ? '' : `≤ ${aim}`,
        told(measured.limit),
        told(measured.ours),
        String(measured.ours.length),
        aim !== undefined && value > aim ? 'MISSED' : '',
      ],
      miss:
        aim !== undefined && value > aim
          ? `${name}: ${value.toFixed(2)} × the limit instead of ${aim} ×`
          : undefined,
    };
  });
  const head = ['', 'ours / limit (95 %)', 'aim', 'limit, ms', 'ours, ms', 'runs', ''];
  printTable([head, ...rows.map(({ cells }) => cells)]);
  return rows.flatMap(({ miss }) => miss ?? []);
}

/** Prints sizes beside their budgets; answers which are over. */
export function reportSizes(weighed: readonly Weighed[]): string[] {
  const rows = weighed.map(({ name, size, budget }) => [
    name,
    kilobytes(size),
    `≤ ${kilobytes(budget)}`,
    `${Math.round((size / budget) * 100)} %`,
    size > budget ? 'MISSED' : '',
  ]);
  printTable([['', 'size', 'budget', 'of it', ''], ...rows]);
  return weighed
    .filter(({ size, budget }) => size > budget)
    .map(
      ({ name, size, budget }) =>
        `${name}: ${kilobytes(size)} instead of ${kilobytes(budget)}, ${size - budget} bytes too many`,
    );
}

/** The median, then the quartiles, then all there was. */
function told(values: readonly number[]): string {
  const { median, lowerQuartile, upperQuartile, least, most } = summarize(values);
  const [m, q1, q3, min, max] = [median, lowerQuartile, upperQuartile, least, most].map((value) =>
    value.toFixed(1),
  );
  return `${m} (${q1}–${q3}; ${min}–${max})`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

function printTable(rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('   ')}`.trimEnd());
  }
}
