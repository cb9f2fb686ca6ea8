import { useState } from 'preact/hooks';
import type { Ask } from '../../lib/messages/client.ts';
import { caps } from '../../lib/moment/caps.ts';
import { type Kind, kinds } from '../../lib/moment/kind.ts';
import type { Moment, MomentChange } from '../../lib/moment/moment.ts';
import { offeredKind } from '../../lib/moment/offered-kind.ts';
import type { ThreadFacts } from '../../lib/moment/thread-facts.ts';
import { t } from '../../lib/words/words.ts';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { SaveNote, saveWord } from '../ui/SaveNote.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import './MomentEditor.css';

interface MomentEditorProps {
  ask: Ask;
  moment: Pick<Moment, 'id' | 'felt' | 'kind' | 'facts'>;
  /** How the conversation stood, as far as it is kept with the moment. */
  thread: ThreadFacts | undefined;
}

/**
 * The kind of a moment and its plain facts, saved as they are given. A part that was not touched here
 * follows the log, and is never sent: another tab may have written it.
 */
export function MomentEditor({ ask, moment, thread }: MomentEditorProps) {
  const [touched, setTouched] = useState<Pick<MomentChange, 'kind' | 'facts'>>({});
  const [state, save] = useAutosave<MomentChange>((change) =>
    ask('change-moment', { id: moment.id, change }),
  );
  const change = (part: Pick<MomentChange, 'kind' | 'facts'>) => {
    setTouched((parts) => ({ ...parts, ...part }));
    save(part);
  };
  const { kind = moment.kind ?? null, facts = moment.facts ?? null } = touched;
  const met = moment.felt === 'met';
  const offered = offeredKind(thread);
  return (
    <div class="moment-editor">
      {!met && (
        <Chips
          legend={t('saved.kinds')}
          options={startingWith(offered).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          chosen={kind ?? undefined}
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
      <SaveNote state={state} text={facts ?? ''} />
    </div>
  );
}

/** Every kind in its order, but for the one to begin with. */
function startingWith(first: Kind | undefined): readonly Kind[] {
  return first ? [first, ...kinds.filter((kind) => kind !== first)] : kinds;
}
