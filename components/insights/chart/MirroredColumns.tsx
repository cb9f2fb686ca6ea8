import { scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import { formatNumber } from '../../../lib/words/words.ts';
import { across, fitted, sides } from './frame.ts';

export interface Column {
  key: string;
  up: number;
  down: number;
}

interface MirroredColumnsProps {
  label: string;
  width: number;
  columns: readonly Column[];
  /** What goes up and what goes down: a word, and the class of its columns. */
  up: { word: string; mark: string };
  down: { word: string; mark: string };
  /** What stands below, at some of the columns. */
  below: readonly { key: string; text: string; anchor: 'start' | 'middle' | 'end' }[];
}

const half = 84;
const top = 24;
const axisHeight = 22;
const labelRoom = 40;
const thickest = 28;
const middle = top + half;
const bottom = middle + half + top;

/** Two counts for each step of a scale, one above a line and one below it, in the same measure. */
export function MirroredColumns({ label, width, columns, up, down, below }: MirroredColumnsProps) {
  const x = scaleBand()
    .domain(columns.map(({ key }) => key))
    .range(across(width, labelRoom, 0))
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const most = Math.max(1, ...columns.map((column) => Math.max(column.up, column.down)));
  const y = scaleLinear().domain([0, most]).range([0, half]).nice(2);
  const [from, to] = x.range();
  const { end } = sides(width);
  const thick = Math.min(x.bandwidth(), thickest);
  return (
    <svg class="chart" role="img" aria-label={label} width={width} height={bottom + axisHeight}>
      <Ticks y={y} from={from} to={to} width={width} />
      {columns.map((column) => {
        const left = (x(column.key) ?? 0) + (x.bandwidth() - thick) / 2;
        const [over, under] = [y(column.up), y(column.down)];
        return (
          <g key={column.key}>
            <rect class={up.mark} x={left} y={middle - over - 1} width={thick} height={over} />
            <rect class={down.mark} x={left} y={middle + 1} width={thick} height={under} />
          </g>
        );
      })}
      <line class="chart-base" x1={from} x2={to} y1={middle} y2={middle} />
      <text class={`chart-word ${up.mark}-word`} text-anchor="end" x={end} y={14}>
        {up.word}
      </text>
      <text class={`chart-word ${down.mark}-word`} text-anchor="end" x={end} y={bottom - 6}>
        {down.word}
      </text>
      {below.map(({ key, text, anchor }) => {
        const at = { start: from, middle: (x(key) ?? 0) + x.bandwidth() / 2, end: to }[anchor];
        return (
          <text key={key} class="chart-soft" text-anchor={anchor} x={at} y={bottom + 14}>
            {fitted(text, width / below.length)}
          </text>
        );
      })}
    </svg>
  );
}

interface TicksProps {
  y: ScaleLinear<number, number>;
  from: number;
  to: number;
  width: number;
}

/** The measure, upwards and downwards alike. */
function Ticks({ y, from, to, width }: TicksProps) {
  const ticks = y.ticks(2).filter((tick) => tick > 0 && Number.isInteger(tick));
  return [-1, 1].map((way) =>
    ticks.map((tick) => {
      const at = middle + way * y(tick);
      return (
        <g key={way * tick}>
          <line class="chart-grid" x1={from} x2={to} y1={at} y2={at} />
          <text class="chart-soft" x={sides(width).start} y={at + 4}>
            {formatNumber(tick)}
          </text>
        </g>
      );
    }),
  );
}
