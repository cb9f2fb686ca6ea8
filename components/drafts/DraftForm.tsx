import { useState } from 'preact/hooks';
import { type Draft, type DraftShape, draftShapes } from '../../lib/moment/draft.ts';
import { caps } from '../../lib/moment/caps.ts';
import { laterThan, withPart, withShape } from '../../lib/reflect/draft-list.ts';
import { draftText, partOf } from '../../lib/reflect/draft-text.ts';
import { draftWithInstead } from '../../lib/reflect/draft-with-instead.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { SaveNote, saveWord } from '../ui/SaveNote.tsx';
import type { SaveState } from '../ui/use-autosave.ts';
import { CopyDraft } from './CopyDraft.tsx';
import type { DraftTools } from './DraftEditor.tsx';
import { MarkList } from './MarkList.tsx';
import { UndoNote } from './UndoNote.tsx';
import { useWording } from './use-wording.ts';
import { WholeText } from './WholeText.tsx';

interface DraftFormProps {
  tools: Pick<DraftTools, 'now' | 'care'>;
  draft: Draft;
  words: TopicWords<'drafts'>;
  /** How saving goes. */
  state: SaveState;
  copyLook: 'main' | 'plain';
  /** What the moment has to say already to a shape. */
  partsOf(shape: DraftShape): Draft['parts'];
  onChange(draft: Draft): void;
  /** Undefined while nothing of it is saved. */
  onDelete: (() => void) | undefined;
}

/** One draft: its shape, its parts, and the text that comes of them, with what may be looked at once more. */
export function DraftForm(props: DraftFormProps) {
  const { tools, draft, words, state, copyLook, onChange, onDelete } = props;
  const text = draftText(draft, words, spokenLanguage());
  const { text: _, ...parts } = draft;
  const composed = draftText(parts, words, spokenLanguage());
  const marks = useWording(text);
  const [undo, setUndo] = useState<{ draft: Draft; told: string }>();
  const change = (changed: Draft) => {
    setUndo(undefined);
    onChange(changed);
  };
  /** Changes what was written by a press, with a way back. */
  const changeWithUndo = (changed: Draft, told: string) => {
    setUndo({ draft, told });
    onChange(changed);
  };
  return (
    <article class="draft" aria-label={words.shapes[draft.shape]}>
      {draft.text === undefined && <Parts {...props} onChange={change} />}
      <WholeText
        draft={draft}
        text={text}
        composed={composed}
        marks={marks}
        state={saveWord(state)}
        now={tools.now}
        onChange={change}
        onLeave={(changed) => changeWithUndo(changed, t('drafts.setAside'))}
      />
      <UndoNote
        told={undo?.told}
        onUndo={() => undo && change({ ...undo.draft, changedAt: laterThan(draft, tools.now()) })}
      />
      <MarkList
        marks={marks}
        text={text}
        onUse={(mark) =>
          changeWithUndo(draftWithInstead(draft, text, mark, tools.now()), t('drafts.replaced'))
        }
      />
      <SaveNote state={state} text={text} />
      <div class="draft-end">
        {text !== '' && (
          <CopyDraft
            key={text}
            text={text}
            rested={(draft.copiedAt ?? 0) >= draft.changedAt}
            care={tools.care}
            look={copyLook}
            onCopied={() => onChange({ ...draft, copiedAt: tools.now() })}
          />
        )}
        {onDelete && (
          <Button look="quiet" onClick={onDelete}>
            {t('drafts.delete')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** What a shape asks for, part by part. */
function Parts({ draft, words, partsOf, tools, onChange }: DraftFormProps) {
  const shapes = Object.keys(draftShapes) as DraftShape[];
  return (
    <>
      <Chips
        legend={t('drafts.shape')}
        options={shapes.map((value) => ({ value, label: words.shapes[value] }))}
        chosen={draft.shape}
        onChoose={(shape) =>
          shape && onChange(withShape(draft, shape, partsOf(shape), tools.now()))
        }
      />
      <p class="drafts-note">{words.about[draft.shape]}</p>
      {draftShapes[draft.shape].map((part) => (
        <Field
          key={part}
          label={words.parts[part].label}
          hint={
            part === 'letter'
              ? words.parts[part].hint
              : t('drafts.example', { example: words.parts[part].hint })
          }
          value={partOf(draft.parts, part)}
          cap={part === 'letter' ? caps.facts : caps.draftPart}
          onInput={(written) => onChange(withPart(draft, part, written, tools.now()))}
        />
      ))}
    </>
  );
}
