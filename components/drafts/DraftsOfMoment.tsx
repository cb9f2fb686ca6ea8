import { useEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { useMoment } from '../history/use-moment.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { FeltMark } from '../ui/FeltMark.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTime } from '../ui/when.ts';
import { DraftEditor } from './DraftEditor.tsx';
import type { DraftsTools } from './DraftsScreen.tsx';
import { SayNothing } from './SayNothing.tsx';

interface DraftsOfMomentProps {
  tools: DraftsTools;
  id: string;
  /** The draft to open first, if one was chosen. */
  draftId: string | undefined;
  onBack(): void;
}

/** The drafts of one moment, under what the moment was. */
export function DraftsOfMoment({ tools, id, draftId, onBack }: DraftsOfMomentProps) {
  const reading = useMoment(tools, id);
  const moment = reading.state === 'there' ? reading.moment : undefined;
  const isGone = reading.state === 'gone' || moment?.deletedAt !== undefined;
  return (
    <article class="drafts-moment">
      <Button look="quiet" class="drafts-back" onClick={onBack}>
        {t('drafts.back')}
      </Button>
      {isGone && <p role="status">{t('moment.gone')}</p>}
      {reading.state === 'failed' && (
        <FailureNote title={t('error.readTitle')} failure={reading.failure} />
      )}
      {moment && !isGone && (
        <>
          <Head moment={moment} />
          {!isLeftAtThat(moment) && <DraftEditor tools={tools} moment={moment} draftId={draftId} />}
          <SayNothing ask={tools.ask} moment={moment} />
        </>
      )}
    </article>
  );
}

/** Whether nothing is to be said: an empty form below that would speak against it. */
function isLeftAtThat({ reflection, drafts = [] }: Moment): boolean {
  return reflection?.next === 'say_nothing' && drafts.length === 0;
}

/** What the moment was, and the line that the person ended on; what happened, where there is none. */
function Head({ moment }: { moment: Moment }) {
  const { felt, at, kind, context, facts, reflection } = moment;
  const line = reflection?.reframe ?? facts;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class={`drafts-moment-head drafts-moment-${felt}`}>
      <FeltMark felt={felt} />
      <h2 ref={heading} tabIndex={-1}>
        {kind ? t(`kinds.${kind}`) : t(`press.${felt}`)}
      </h2>
      <p class="drafts-note">
        <Parts parts={[...placeParts(context), dayAndTime(at)]} />
      </p>
      {line && (
        <p class="own-words" dir="auto">
          {line}
        </p>
      )}
    </div>
  );
}
