import { direction } from '../../../lib/words/words.ts';
import { widthOf } from './frame.ts';

/** One sort of mark, and what it stands for. */
export interface LegendEntry {
  /** The class of its mark. */
  mark: string;
  text: string;
  shape?: 'dot' | 'ring' | 'box';
}

const lineHeight = 22;
const gap = 16;
const markRoom = 16;

/** Where each entry stands, and how high all of them are. */
function laidOut(entries: readonly LegendEntry[], width: number) {
  let x = 0;
  let line = 0;
  const places = entries.map(({ text }) => {
    const needs = markRoom + widthOf(text);
    if (x > 0 && x + needs > width) {
      x = 0;
      line += 1;
    }
    const place = { x, y: line * lineHeight };
    x += needs + gap;
    return place;
  });
  return { places, height: (line + 1) * lineHeight };
}

export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return entries.length === 0 ? 0 : laidOut(entries, width).height;
}

/** What the marks of a picture stand for, within the picture: it goes along where that is saved. */
export function Legend({
  entries,
  width,
  y,
}: {
  entries: readonly LegendEntry[];
  width: number;
  y: number;
}) {
  const rtl = direction() === 'rtl';
  const { places } = laidOut(entries, width);
  return (
    <g>
      {entries.map(({ mark, text, shape = 'dot' }, index) => {
        const place = places[index] ?? { x: 0, y: 0 };
        const from = (x: number) => (rtl ? width - place.x - x : place.x + x);
        const middle = y + place.y + lineHeight / 2;
        return (
          <g key={text}>
            {shape === 'box' ? (
              <rect class={mark} x={from(rtl ? 11 : 1)} y={middle - 5} width={10} height={10} />
            ) : (
              <circle class={mark} cx={from(6)} cy={middle} r={shape === 'ring' ? 4 : 5} />
            )}
            <text class="chart-soft" x={from(markRoom)} y={middle + 4}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
