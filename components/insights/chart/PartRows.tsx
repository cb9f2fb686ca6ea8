import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../../lib/words/words.ts';
import { across, fitted, sides } from './frame.ts';
import { Legend, type LegendEntry, legendHeight } from './Legend.tsx';

export interface PartRow {
  key: string;
  label: string;
  own: boolean;
  /** What stands at the end of the label. */
  told: string;
  /** How many are of each sort, in the order of the legend. */
  counts: readonly number[];
}

interface PartRowsProps {
  label: string;
  width: number;
  rows: readonly PartRow[];
  legend: readonly LegendEntry[];
}

const rowHeight = 50;
const barHeight = 14;
const roomForCount = 24;

/** Wholes below each other, each divided into the same sorts. All are as long: none is told to be more. */
export function PartRows({ label, width, rows, legend }: PartRowsProps) {
  const bottom = rows.length * rowHeight;
  const height = bottom + legendHeight(legend, width);
  const { start, end } = sides(width);
  return (
    <svg class="chart" role="img" aria-label={label} width={width} height={height}>
      {rows.map(({ key, label: name, own, told, counts }, index) => (
        <g key={key} transform={`translate(0 ${index * rowHeight})`}>
          <text class={own ? 'chart-own' : 'chart-text'} x={start} y={16}>
            {fitted(name, width - told.length * 7 - 24)}
          </text>
          <text class="chart-soft" text-anchor="end" x={end} y={16}>
            {told}
          </text>
          <Bar counts={counts} legend={legend} width={width} />
        </g>
      ))}
      <Legend entries={legend} width={width} y={bottom} />
    </svg>
  );
}

interface BarProps extends Pick<PartRow, 'counts'>, Pick<PartRowsProps, 'legend' | 'width'> {}

function Bar({ counts, legend, width }: BarProps) {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const x = scaleLinear()
    .domain([0, whole])
    .range(across(width, 0, 0));
  return counts.map((count, place) => {
    const before = counts.slice(0, place).reduce((sum, each) => sum + each, 0);
    const [from, to] = [x(before), x(before + count)];
    const room = Math.abs(to - from);
    const { mark = '', text = '' } = legend[place] ?? {};
    if (count === 0) return null;
    return (
      <g key={text}>
        <rect
          class={mark}
          x={Math.min(from, to) + 1}
          y={24}
          width={Math.max(1, room - 2)}
          height={barHeight}
        />
        {room > roomForCount && (
          <text class={`chart-count ${mark}-count`} text-anchor="middle" x={(from + to) / 2} y={35}>
            {formatNumber(count)}
          </text>
        )}
      </g>
    );
  });
}
