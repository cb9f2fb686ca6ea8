import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import type { Care } from '../care/care-tools.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { CoolDown } from './CoolDown.tsx';

interface CopyDraftProps {
  text: string;
  /** Whether this very text was copied before: nothing is offered a second time. */
  rested: boolean;
  care: Pick<Care, 'settings'>;
  look: 'main' | 'plain';
  onCopied(): void;
}

/** Puts the text on the clipboard, and nowhere else. Before it a pause is offered, which never holds up. */
export function CopyDraft({ text, rested, care, look, onCopied }: CopyDraftProps) {
  const [pausing, setPausing] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  const button = useRef<HTMLDivElement>(null);
  const copy = async () => {
    setPausing(false);
    const isCopied = await copyText(text);
    setCopied(isCopied);
    if (isCopied) onCopied();
  };
  const press = async () => {
    const isOff = rested || (await care.settings.read()).off.includes('cool_down');
    if (isOff) await copy();
    else setPausing(true);
  };
  useEffect(() => {
    if (copied !== undefined) button.current?.querySelector('button')?.focus();
  }, [copied]);
  return (
    <div class="copy" ref={button}>
      {pausing ? (
        <CoolDown onCopy={() => void copy()} onLeave={() => setPausing(false)} />
      ) : (
        <Button look={look} onClick={() => void press()}>
          {t('drafts.copy')}
        </Button>
      )}
      <p role="status">
        {copied !== undefined && (copied ? t('drafts.copied') : t('notSaved.notCopied'))}
      </p>
    </div>
  );
}
