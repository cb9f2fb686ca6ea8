import { useRef } from 'preact/hooks';
import type { Explanation } from '../../lib/moment/explanation.ts';
import { moveBorder } from '../../lib/reflect/shares.ts';
import { t } from '../../lib/words/words.ts';

interface ShareBarProps {
  shares: readonly Explanation[];
  onChange(shares: Explanation[]): void;
}

/** How the 100 are spread, as one bar whose borders can be drawn. What it shows stands in the rows below it, for who cannot see it. */
export function ShareBar({ shares, onChange }: ShareBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const shown = shares.filter(({ share }) => share > 0);
  return (
    <div class="share-bar" ref={bar} aria-hidden="true" title={t('reflect.shares.bar')}>
      {shown.map(({ id, text, share }, index) => (
        <div
          class={`share-part share-part-${shares.findIndex((each) => each.id === id) % 4}`}
          key={id}
          style={{ flexGrow: share }}
        >
          <span>{share >= 12 && text}</span>
          {index < shown.length - 1 && (
            <Border
              bar={bar}
              onMove={(by) => onChange(moveBorder(shares, id, shown[index + 1]?.id ?? id, by))}
            />
          )}
        </div>
      ))}
    </div>
  );
}

function Border({
  bar,
  onMove,
}: {
  bar: { current: HTMLDivElement | null };
  onMove(by: number): void;
}) {
  const last = useRef<number | undefined>(undefined);
  const move = (x: number) => {
    const width = bar.current?.clientWidth ?? 0;
    if (last.current === undefined || width === 0) return;
    const sign = getComputedStyle(bar.current ?? document.body).direction === 'rtl' ? -1 : 1;
    const by = Math.round((sign * (x - last.current) * 100) / width);
    if (by === 0) return;
    last.current += (sign * by * width) / 100;
    onMove(by);
  };
  return (
    <span
      class="share-border"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = event.clientX;
      }}
      onPointerMove={({ clientX }) => move(clientX)}
      onPointerUp={() => (last.current = undefined)}
    />
  );
}
