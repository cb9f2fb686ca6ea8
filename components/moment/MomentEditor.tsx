import { useState } from 'preact/hooks';
import type { Ask } from '../../lib/messages/client.ts';
import { caps } from '../../lib/moment/caps.ts';
import { kinds } from '../../lib/moment/kind.ts';
import type { Moment, MomentChange } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { SaveNote, saveWord } from '../ui/SaveNote.tsx';
import { useAutosave } from '../ui/use-autosave.ts';
import './MomentEditor.css';

interface MomentEditorProps {
  ask: Ask;
  moment: Pick<Moment, 'id' | 'felt' | 'kind' | 'facts'>;
}

/**
 * The kind of a moment and its plain facts, saved as they are given. A part that was not touched here
 * follows the log, and is never sent: another tab may have written it.
 */
export function MomentEditor({ ask, moment }: MomentEditorProps) {
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
  return (
    <div class="moment-editor">
      {!met && (
        <Chips
          legend={t('saved.kinds')}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          chosen={kind ?? undefined}
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
