import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';

interface ContextRowProps {
  name: string;
  text: string | undefined;
  /** Whether these are words from the page. */
  quoted: boolean;
  /** What the button says that shows a text which is blurred; left out where the text is in view. */
  show?: string | undefined;
  removed: boolean;
  onRemove: (() => void) | undefined;
  onPutBack: (() => void) | undefined;
}

/**
 * One part of what was kept. The focus goes to what it says, not to the button that comes in the place of
 * the pressed one: a second Enter must not undo what the first one did.
 */
export function ContextRow(props: ContextRowProps) {
  const { name, text, quoted, show, removed, onRemove, onPutBack } = props;
  const [shown, setShown] = useState(false);
  const said = useRef<HTMLElement>(null);
  const before = useRef(removed);
  useEffect(() => {
    if (before.current !== removed) said.current?.focus();
    before.current = removed;
  }, [removed]);
  return (
    <div>
      <dt>{name}</dt>
      <dd ref={said} tabIndex={-1}>
        {removed ? (
          <>
            <span class="context-removed">{t('moment.removed')}</span>
            <Button
              key="put-back"
              look="quiet"
              class="context-put-back"
              aria-label={t('moment.putBackPart', { name })}
              onClick={onPutBack}
            >
              {t('moment.putBack')}
            </Button>
          </>
        ) : (
          <>
            {show !== undefined && !shown ? (
              <Blurred
                show={show}
                onShow={() => {
                  setShown(true);
                  said.current?.focus();
                }}
              />
            ) : quoted ? (
              <blockquote dir="auto">{text}</blockquote>
            ) : (
              <span>
                <bdi>{text}</bdi>
              </span>
            )}
            {onRemove && <RemoveButton name={name} onClick={onRemove} />}
          </>
        )}
      </dd>
    </div>
  );
}

/** In the place of a text, which is not in the page at all until it is asked for. */
function Blurred({ show, onShow }: { show: string; onShow(): void }) {
  return (
    <span class="context-blurred">
      <Button look="quiet" onClick={onShow}>
        {show}
      </Button>
    </span>
  );
}

function RemoveButton({ name, onClick }: { name: string; onClick(): void }) {
  const label = t('moment.remove', { name });
  return (
    <button type="button" class="context-remove" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}
