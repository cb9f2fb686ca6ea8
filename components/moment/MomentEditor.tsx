import type { Ask } from '../../lib/messages/client.ts';
import { caps } from '../../lib/moment/caps.ts';
import { type Kind, kinds } from '../../lib/moment/kind.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { offeredKind } from '../../lib/moment/offered-kind.ts';
import type { ThreadFacts } from '../../lib/moment/thread-facts.ts';
import { t } from '../../lib/words/words.ts';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { SaveNote, saveWord } from '../ui/SaveNote.tsx';
import { Replaced } from '../ui/Replaced.tsx';
import { useMomentEdits } from './use-moment-edits.ts';
import './MomentEditor.css';

interface MomentEditorProps {
  ask: Ask;
  moment: Pick<Moment, 'id' | 'felt' | 'kind' | 'facts'>;
  /** How the conversation stood, as far as it is kept with the moment. */
  thread: ThreadFacts | undefined;
}

/** The kind of a moment and its plain facts, saved as they are given. */
export function MomentEditor({ ask, moment, thread }: MomentEditorProps) {
  const edits = useMomentEdits(ask, moment);
  const { change, state } = edits;
  const { kind, facts } = edits.written;
  const met = moment.felt === 'met';
  const offered = offeredKind(thread);
  return (
    <div class="moment-editor">
      {!met && (
        <Chips
          legend={t('saved.kinds')}
          options={startingWith(offered).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          chosen={kind}
          offered={offered && { value: offered, why: t('saved.mayFit') }}
          onChoose={(chosen) => change({ kind: chosen ?? null })}
        />
      )}
      <Field
        label={met ? t('saved.metFacts') : t('saved.facts')}
        hint={met ? t('saved.metFactsHint') : t('saved.factsHint')}
        value={facts ?? ''}
        cap={caps.facts}
        onInput={(text) => change({ facts: text || null })}
        state={saveWord(state)}
      />
      <Replaced edits={edits} part="facts" />
      <SaveNote state={state} text={facts ?? ''} />
    </div>
  );
}

/** Every kind in its order, but for the one to begin with. */
function startingWith(first: Kind | undefined): readonly Kind[] {
  return first ? [first, ...kinds.filter((kind) => kind !== first)] : kinds;
}
