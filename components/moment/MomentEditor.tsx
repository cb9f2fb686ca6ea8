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
  /** As it is when the editor appears; from then on the editor holds what is written. */
  moment: Pick<Moment, 'id' | 'felt' | 'kind' | 'facts'>;
}

/** The kind of a moment and its plain facts, saved as they are given. */
export function MomentEditor({ ask, moment }: MomentEditorProps) {
  const [kind, setKind] = useState(moment.kind ?? null);
  const [facts, setFacts] = useState(moment.facts ?? '');
  const [state, save] = useAutosave<MomentChange>((change) =>
    ask('change-moment', { id: moment.id, change }),
  );
  const met = moment.felt === 'met';
  return (
    <div class="moment-editor">
      {!met && (
        <Chips
          legend={t('saved.kinds')}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          chosen={kind ?? undefined}
          onChoose={(chosen) => {
            setKind(chosen ?? null);
            save({ kind: chosen ?? null, facts: facts || null });
          }}
        />
      )}
      <Field
        label={met ? t('saved.metFacts') : t('saved.facts')}
        hint={met ? t('saved.metFactsHint') : t('saved.factsHint')}
        value={facts}
        cap={caps.facts}
        onInput={(text) => {
          setFacts(text);
          save({ kind, facts: text || null });
        }}
        state={saveWord(state)}
      />
      <SaveNote state={state} text={facts} />
    </div>
  );
}
