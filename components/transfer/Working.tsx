import { useId } from 'preact/hooks';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import type { TransferWords } from './transfer-tools.ts';

interface WorkingProps {
  words: TransferWords;
  what: keyof TransferWords['working'] & ('export' | 'look' | 'bring' | 'undo');
  done: number;
  /** How much there is in all, where that is known. */
  all?: number | undefined;
  onCancel?: (() => void) | undefined;
}

/** How far a long piece of work has come, and a way out of it. */
export function Working({ words: { working }, what, done, all, onCancel }: WorkingProps) {
  const label = useId();
  const count = formatNumber(done);
  const told =
    all !== undefined
      ? fill(working.of, { done: count, all: formatNumber(all) })
      : fill(what === 'undo' ? working.left : working.soFar, { count });
  return (
    <div class="transfer-working">
      <p id={label} role="status">
        {working[what]}
      </p>
      <progress aria-labelledby={label} {...(all !== undefined && { value: done, max: all })} />
      <p class="transfer-hint">{done > 0 && told}</p>
      {onCancel && <Button onClick={onCancel}>{working.cancel}</Button>}
    </div>
  );
}
