import { scaleBand, scaleSqrt } from 'd3-scale';
import { formatNumber } from '../../../lib/words/words.ts';
import { across, sides } from './frame.ts';

interface HourGridProps {
  label: string;
  width: number;
  /** Seven days from Monday on, each with what was noted in its 24 hours. */
  grid: readonly (readonly number[])[];
  days: readonly string[];
}

const rowHeight = 26;
const axisHeight = 22;
const labelRoom = 44;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** A week of hours: the more was noted, the larger the dot. */
export function HourGrid({ label, width, grid, days }: HourGridProps) {
  const x = scaleBand<number>()
    .domain(hours)
    .range(across(width, labelRoom, 0));
  const most = Math.max(1, ...grid.flat());
  const radius = scaleSqrt()
    .domain([0, most])
    .range([0, Math.min(rowHeight, x.bandwidth()) / 2]);
  const centre = (hour: number) => (x(hour) ?? 0) + x.bandwidth() / 2;
  const { start } = sides(width);
  const bottom = grid.length * rowHeight;
  return (
    <svg class="chart" role="img" aria-label={label} width={width} height={bottom + axisHeight}>
      {grid.map((row, day) => {
        const y = day * rowHeight + rowHeight / 2;
        return (
          <g key={days[day]}>
            <text class="chart-soft" x={start} y={y + 4}>
              {days[day]}
            </text>
            <line class="chart-grid" x1={centre(0)} x2={centre(23)} y1={y} y2={y} />
            {row.map(
              (count, hour) =>
                count > 0 && (
                  <circle
                    key={hour}
                    class="chart-hour"
                    cx={centre(hour)}
                    cy={y}
                    r={Math.max(1.5, radius(count))}
                  />
                ),
            )}
          </g>
        );
      })}
      {[0, 6, 12, 18, 23].map((hour) => (
        <text key={hour} class="chart-soft" text-anchor="middle" x={centre(hour)} y={bottom + 16}>
          {formatNumber(hour)}
        </text>
      ))}
    </svg>
  );
}
