import { useId } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';

interface ShareRowProps {
  text: string;
  share: number;
  /** Whether it is in the person's own words. */
  own: boolean;
  onInput(share: number): void;
  /** Called when a control was let go of. */
  onEnd(): void;
  onRemove(): void;
}

/** One explanation with its share: drawn on a slider, or typed. */
export function ShareRow({ text, share, own, onInput, onEnd, onRemove }: ShareRowProps) {
  const id = useId();
  return (
    <li class="share">
      <label for={id} class={own ? 'own-words' : undefined} dir="auto">
        {text}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        autocomplete="off"
        value={share}
        onInput={({ currentTarget }) => onInput(Number(currentTarget.value))}
        onChange={onEnd}
      />
      <input
        type="number"
        min={0}
        max={100}
        inputMode="numeric"
        autocomplete="off"
        aria-label={t('reflect.shares.share', { name: text })}
        value={share}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') onInput(Number(currentTarget.value));
          onEnd();
        }}
      />
      {own && (
        <Button
          look="quiet"
          aria-label={t('reflect.shares.remove', { name: text })}
          onClick={onRemove}
        >
          ×
        </Button>
      )}
    </li>
  );
}
