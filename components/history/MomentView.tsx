import { useEffect, useRef } from 'preact/hooks';
import { fadeState } from '../../lib/care/fading.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { PrivateName } from '../people/PrivateName.tsx';
import { BrakeOffer } from '../care/BrakeOffer.tsx';
import { FadeLine } from '../care/FadeLine.tsx';
import { useCareSettings } from '../care/use-care-settings.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FeltMark } from '../ui/FeltMark.tsx';
import { dayAndTime } from '../ui/when.ts';
import { ContextDetails } from './ContextDetails.tsx';
import type { HistoryTools } from './HistoryScreen.tsx';
import { MomentActions } from './MomentActions.tsx';
import { MomentReflection } from './MomentReflection.tsx';
import { MomentEditor } from '../moment/MomentEditor.tsx';
import { useMoment } from './use-moment.ts';
import { useDelete } from './use-delete.ts';
import { useParts } from './use-parts.ts';
import './MomentView.css';

interface MomentViewProps {
  tools: HistoryTools;
  id: string;
  people: readonly Person[];
  /** Whether the log can be changed: false where it is only read, and until that is known. */
  mayChange: boolean;
  onBack(): void;
  go(view: View): void;
}

/** One moment: what was kept of it, what the person wrote, and the way to take it out of the log. */
export function MomentView({ id, onBack, ...rest }: MomentViewProps) {
  const reading = useMoment(rest.tools, id);
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
      {reading.state === 'there' && (
        <BrakeOffer
          tools={rest.tools}
          view={{ moment: reading.moment, in: 'moment' }}
          mayPark={rest.mayChange}
          onParked={onBack}
        >
          <Head moment={reading.moment} />
          <Body moment={reading.moment} {...rest} />
        </BrakeOffer>
      )}
    </article>
  );
}

function Head({ moment: { felt, at } }: { moment: Moment }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class={`moment-head moment-${felt}`}>
      <FeltMark felt={felt} />
      <h2 id="moment-title" ref={heading} tabIndex={-1}>
        {t(`press.${felt}`)}
      </h2>
      <time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time>
    </div>
  );
}

interface BodyProps extends Omit<MomentViewProps, 'id' | 'onBack'> {
  moment: Moment;
}

function Body(props: BodyProps) {
  const { tools, moment, mayChange, go } = props;
  const deletion = useDelete(tools.ask, moment.id);
  const isDeleted = moment.deletedAt !== undefined;
  const mayEdit = mayChange && !isDeleted;
  const trigger = <Trigger {...props} mayEdit={mayEdit} />;
  return (
    <>
      <MomentReflection moment={moment} />
      {mayEdit && <MomentActions tools={tools} moment={moment} go={go} />}
      {hasLine(moment) ? (
        <details class="moment-trigger">
          <summary>{t('moment.trigger')}</summary>
          <div>{trigger}</div>
        </details>
      ) : (
        trigger
      )}
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

/** What set it off: what the person said of it, and what was kept of the page. */
function Trigger({ tools, moment, people, go, mayEdit }: BodyProps & { mayEdit: boolean }) {
  const edits = useParts(tools.ask, moment);
  const care = useCareSettings(tools);
  // What may be blurred is not shown before it is known whether it is.
  const fade = care && fadeState(moment, care, tools.now());
  return (
    <>
      {moment.deletedAt !== undefined ? (
        <Told moment={moment} />
      ) : (
        <MomentEditor ask={tools.ask} moment={moment} thread={moment.context.thread} />
      )}
      {fade && (
        <ContextDetails
          context={moment.context}
          edits={mayEdit ? edits : undefined}
          fade={fade.state}
          privateName={
            <PrivateName
              tools={tools}
              context={moment.context}
              people={people}
              mayName={mayEdit}
              onOpen={(personId) => go({ name: 'people', personId })}
            />
          }
        >
          {(mayEdit || fade.state === 'faded') && (
            <FadeLine ask={tools.ask} moment={moment} fade={fade} />
          )}
        </ContextDetails>
      )}
    </>
  );
}

/** Whether the person has come to a line of their own: it leads then, and what set it off is folded. */
function hasLine({ reflection }: Moment): boolean {
  return Boolean(reflection?.reframe ?? reflection?.validation);
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
