import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';

/** Two slow breaths, twenty seconds in all: how long each part takes, in milliseconds. */
const breaths = [
  { words: 'drafts.breatheIn', lasts: 4_000 },
  { words: 'drafts.breatheOut', lasts: 6_000 },
  { words: 'drafts.breatheIn', lasts: 4_000 },
  { words: 'drafts.breatheOut', lasts: 6_000 },
] as const;

interface CoolDownProps {
  onCopy(): void;
  onLeave(): void;
}

/**
 * A pause before a draft is copied: an answer given in the heat can bring about what was feared (Downey
 * 1998), and of a pause it is the way past it that helps most (Grüning, Riedel & Lorenz-Spreen 2023).
 */
export function CoolDown({ onCopy, onLeave }: CoolDownProps) {
  const words = useRef<HTMLParagraphElement>(null);
  const [part, setPart] = useState(0);
  const breath = breaths[part];
  useEffect(() => words.current?.focus(), []);
  useEffect(() => {
    if (!breath) return undefined;
    const timer = setTimeout(() => setPart(part + 1), breath.lasts);
    return () => clearTimeout(timer);
  }, [part, breath]);
  return (
    <div class="cool-down">
      <p ref={words} tabIndex={-1}>
        {t('drafts.pause')}
      </p>
      <p class="cool-down-breath" aria-hidden={breath ? 'true' : undefined}>
        {breath ? t(breath.words) : t('drafts.rested')}
      </p>
      <div class="draft-end">
        <Button look="main" onClick={onCopy}>
          {t('drafts.copyNow')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t('drafts.notYet')}
        </Button>
      </div>
    </div>
  );
}
