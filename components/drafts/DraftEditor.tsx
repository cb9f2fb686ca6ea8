import { useState } from 'preact/hooks';
import type { Ask } from '../../lib/messages/client.ts';
import { type Draft, type DraftShape, maxDrafts } from '../../lib/moment/draft.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { partsFrom } from '../../lib/reflect/draft-from.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { formatNumber, spokenLanguage, t } from '../../lib/words/words.ts';
import type { Care } from '../care/care-tools.ts';
import { Button } from '../ui/Button.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { DeletedDraft } from './DeletedDraft.tsx';
import { DraftForm } from './DraftForm.tsx';
import { OtherDrafts } from './OtherDrafts.tsx';
import { useDrafts } from './use-drafts.ts';
import { useOpenDraft } from './use-open-draft.ts';
import './DraftEditor.css';

export interface DraftTools {
  ask: Ask;
  now(): number;
  newId(): string;
  care: Care;
}

interface DraftEditorProps {
  tools: DraftTools;
  /** As the log has it now: whoever shows the editor keeps it up to date. */
  moment: Pick<Moment, 'id' | 'drafts' | 'facts' | 'reflection'>;
  /** The draft to open first; the newest where none is named. */
  draftId?: string | undefined;
  /** How the copying looks: quieter where something else is what comes next. */
  copyLook?: 'main' | 'plain';
}

/** The drafts of a moment: the one that is written at, the others to choose from, and the way to a new one. */
export function DraftEditor(props: DraftEditorProps) {
  const words = useTopicWords('drafts');
  return words ? <Drafts {...props} words={words} /> : null;
}

interface DraftsProps extends DraftEditorProps {
  words: TopicWords<'drafts'>;
}

function Drafts({ tools, moment, draftId, copyLook = 'main', words }: DraftsProps) {
  const { drafts, state, keep, remove } = useDrafts(tools.ask, moment);
  const partsOf = (shape: DraftShape) => partsFrom(moment, shape, words, spokenLanguage());
  const { draft, open, begin } = useOpenDraft(drafts, draftId, partsOf('when_i_feel'), tools);
  const [deleted, setDeleted] = useState<Draft>();
  const goTo = (id: string) => {
    open(id);
    setDeleted(undefined);
  };
  const change = (changed: Draft) => {
    keep(changed);
    goTo(changed.id);
  };
  const takeAway = (gone: Draft) => {
    remove(gone.id);
    setDeleted(gone);
  };
  const beginAnother = () => {
    begin();
    setDeleted(undefined);
  };
  const isKept = drafts.some(({ id }) => id === draft.id);
  const shown = deleted ? undefined : draft;
  return (
    <div class="drafts-of-moment">
      {shown ? (
        <DraftForm
          key={shown.id}
          tools={tools}
          draft={shown}
          words={words}
          state={state}
          copyLook={copyLook}
          partsOf={partsOf}
          onChange={change}
          onDelete={isKept ? () => takeAway(shown) : undefined}
        />
      ) : (
        <DeletedDraft state={state} onUndo={() => deleted && change(deleted)} />
      )}
      <OtherDrafts
        drafts={drafts.filter(({ id }) => id !== shown?.id)}
        words={words}
        onChoose={goTo}
      />
      {drafts.length >= maxDrafts ? (
        <p class="drafts-note">{t('drafts.full', { count: formatNumber(maxDrafts) })}</p>
      ) : (
        (isKept || deleted) && (
          <div>
            <Button onClick={beginAnother}>{t('drafts.another')}</Button>
          </div>
        )
      )}
    </div>
  );
}
