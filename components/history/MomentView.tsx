import { useEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FeltMark } from '../ui/FeltMark.tsx';
import { dayAndTime } from '../ui/when.ts';
import { ContextDetails } from './ContextDetails.tsx';
import type { HistoryTools } from './HistoryScreen.tsx';
import { MomentEditor } from '../moment/MomentEditor.tsx';
import { useMoment } from './use-moment.ts';
import { useDelete } from './use-delete.ts';
import { useParts } from './use-parts.ts';
import './MomentView.css';

interface MomentViewProps {
  tools: HistoryTools;
  id: string;
  /** Whether the log can be changed: false where it is only read, and until that is known. */
  mayChange: boolean;
  onBack(): void;
  /** Goes to the drafts of this moment. */
  onDraft(): void;
}

/** One moment: what was kept of it, what the person wrote, and the way to take it out of the log. */
export function MomentView({ tools, id, mayChange, onBack, onDraft }: MomentViewProps) {
  const reading = useMoment(tools, id);
  const heading = useRef<HTMLHeadingElement>(null);
  const there = reading.state === 'there';
  useEffect(() => heading.current?.focus({ preventScroll: true }), [there]);
  return (
    <article class="moment" aria-labelledby="moment-title">
      <Button look="quiet" class="moment-back" onClick={onBack}>
        {t('moment.back')}
      </Button>
      {reading.state === 'gone' && (
        <p id="moment-title" role="status">
          {t('moment.gone')}
        </p>
      )}
      {reading.state === 'failed' && (
        <FailureNote title={t('error.readTitle')} failure={reading.failure} />
      )}
      {there && (
        <>
          <div class={`moment-head moment-${reading.moment.felt}`}>
            <FeltMark felt={reading.moment.felt} />
            <h2 id="moment-title" ref={heading} tabIndex={-1}>
              {t(`press.${reading.moment.felt}`)}
            </h2>
            <time dateTime={new Date(reading.moment.at).toISOString()}>
              {dayAndTime(reading.moment.at)}
            </time>
          </div>
          <Body tools={tools} moment={reading.moment} mayChange={mayChange} onDraft={onDraft} />
        </>
      )}
    </article>
  );
}

interface BodyProps extends Pick<MomentViewProps, 'tools' | 'mayChange' | 'onDraft'> {
  moment: Moment;
}

function Body({ tools, moment, mayChange, onDraft }: BodyProps) {
  const deletion = useDelete(tools.ask, moment.id);
  const edits = useParts(tools.ask, moment);
  const isDeleted = moment.deletedAt !== undefined;
  return (
    <>
      {isDeleted ? (
        <Told moment={moment} />
      ) : (
        <>
          <MomentEditor ask={tools.ask} moment={moment} thread={moment.context.thread} />
          <div class="moment-next">
            <Button onClick={onDraft}>{t('drafts.write')}</Button>
          </div>
        </>
      )}
      <ContextDetails
        context={moment.context}
        edits={mayChange && !isDeleted ? edits : undefined}
      />
      {deletion.failure && <FailureNote title={t('notSaved.title')} failure={deletion.failure} />}
      {isDeleted ? (
        <Deleted onUndo={deletion.restore} />
      ) : (
        <div class="moment-end" key="delete">
          <Button onClick={deletion.remove}>{t('moment.delete')}</Button>
        </div>
      )}
    </>
  );
}

/** What the person said of a moment, when it can no longer be edited. */
function Told({ moment: { kind, facts } }: { moment: Moment }) {
  return (
    <>
      {kind && <p>{t(`kinds.${kind}`)}</p>}
      {facts && (
        <p class="own-words" dir="auto">
          {facts}
        </p>
      )}
    </>
  );
}

/** The focus goes to the words, not to Undo: a second Enter must not bring back what the first one deleted. */
function Deleted({ onUndo }: { onUndo(): void }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="moment-end" key="deleted">
      <p ref={words} tabIndex={-1} role="status">
        {t('moment.deleted')}
      </p>
      <Button onClick={onUndo}>{t('moment.undo')}</Button>
    </div>
  );
}
