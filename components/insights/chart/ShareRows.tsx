import { scaleLinear } from 'd3-scale';
import type { Share } from '../../../lib/insights/share.ts';
import { formatNumber } from '../../../lib/words/words.ts';
import { across, fitted, sides } from './frame.ts';
import { Legend, type LegendEntry, legendHeight } from './Legend.tsx';

/** A share with its interval, or why there is none. */
export interface ShareRow {
  key: string;
  label: string;
  /** Whether the label is in the person's own words. */
  own?: boolean;
  share: Share | undefined;
  /** What stands at the end of the label: "7 of 9", or that it is too few. */
  told: string;
  /** Something else on the same scale, from 0 to 1. */
  mark?: number | undefined;
}

interface ShareRowsProps {
  label: string;
  width: number;
  rows: readonly ShareRow[];
  legend?: readonly LegendEntry[];
  /** A share that all rows are seen beside. */
  beside?: number | undefined;
}

const rowHeight = 48;
const axisHeight = 22;

/** Shares below each other on one scale from 0 to 100 %, each with the interval in which it may well lie. */
export function ShareRows({ label, width, rows, legend = [], beside }: ShareRowsProps) {
  const x = scaleLinear().domain([0, 1]).range(across(width));
  const { start, end } = sides(width);
  const bottom = rows.length * rowHeight;
  const height = bottom + axisHeight + legendHeight(legend, width);
  return (
    <svg class="chart" role="img" aria-label={label} width={width} height={height}>
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} class="chart-grid" x1={x(tick)} x2={x(tick)} y1={24} y2={bottom} />
      ))}
      {beside !== undefined && (
        <line class="chart-beside" x1={x(beside)} x2={x(beside)} y1={24} y2={bottom} />
      )}
      {rows.map(({ key, label: name, own, share, told, mark }, index) => {
        const y = index * rowHeight;
        const room = width - told.length * 7 - 24;
        return (
          <g key={key}>
            <text class={own ? 'chart-own' : 'chart-text'} x={start} y={y + 16}>
              {fitted(name, room)}
            </text>
            <text class="chart-soft" text-anchor="end" x={end} y={y + 16}>
              {told}
            </text>
            <line class="chart-line" x1={x(0)} x2={x(1)} y1={y + 32} y2={y + 32} />
            {share && (
              <>
                <line
                  class="chart-interval"
                  x1={x(share.low)}
                  x2={x(share.high)}
                  y1={y + 32}
                  y2={y + 32}
                />
                <circle class="chart-dot" cx={x(share.share)} cy={y + 32} r={5} />
              </>
            )}
            {mark !== undefined && <circle class="chart-ring" cx={x(mark)} cy={y + 32} r={7} />}
          </g>
        );
      })}
      {[0, 0.5, 1].map((tick) => (
        <text
          key={tick}
          class="chart-soft"
          text-anchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
          x={tick === 0 ? start : tick === 1 ? end : x(tick)}
          y={bottom + 14}
        >
          {formatNumber(tick * 100)} %
        </text>
      ))}
      <Legend entries={legend} width={width} y={bottom + axisHeight} />
    </svg>
  );
}
