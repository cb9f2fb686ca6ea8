import { useId } from 'preact/hooks';
import { caps } from '../../lib/moment/caps.ts';
import { cutText } from '../../lib/moment/cut-text.ts';
import type { Draft } from '../../lib/moment/draft.ts';
import { withText } from '../../lib/reflect/draft-list.ts';
import type { Mark } from '../../lib/reflect/wording/mark-wording.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { MarkedText } from '../ui/MarkedText.tsx';
import { type Editing, useEditing } from './use-editing.ts';

interface WholeTextProps {
  draft: Draft;
  /** How the draft reads, and how its parts alone do. */
  text: string;
  composed: string;
  marks: readonly Mark[];
  /** How saving goes, in a word. */
  state: string | undefined;
  now(): number;
  onChange(draft: Draft): void;
  /** Goes back to the parts, away from a wording of the person's own. */
  onLeave(draft: Draft): void;
}

/** A draft as it reads, to be edited as a whole once the person wants to. */
export function WholeText(props: WholeTextProps) {
  const { draft, text, marks, state, now, onChange } = props;
  const heading = useId();
  const isOwn = draft.text !== undefined;
  const editing = useEditing(isOwn);
  const isLetter = draft.shape === 'letter' && !isOwn;
  // A letter has one part, which is all of it: there is no more to show than what is marked.
  if (isLetter && marks.length === 0) return <p class="draft-state">{state}</p>;
  return (
    <section class="draft-whole" ref={editing.place} aria-labelledby={heading}>
      <div class="draft-whole-head">
        <h3 id={heading}>{t('drafts.whole')}</h3>
        <span class="draft-state">{state}</span>
      </div>
      {editing.editing ? (
        <Field
          label={t('drafts.editLabel')}
          hint={t('drafts.editHint')}
          value={text}
          cap={caps.facts}
          onInput={(written) => onChange(withText(draft, written, now()))}
        />
      ) : (
        <div class="draft-text" tabIndex={-1} role="group" aria-labelledby={heading}>
          {text === '' ? (
            <p class="drafts-note">{t('drafts.blank')}</p>
          ) : (
            <MarkedText text={text} marks={marks} />
          )}
        </div>
      )}
      {!isLetter && <Ways {...props} isOwn={isOwn} editing={editing} />}
    </section>
  );
}

/** Into the text as a whole, out of it, and back to the parts. */
function Ways(props: WholeTextProps & { isOwn: boolean; editing: Editing }) {
  const { draft, text, composed, isOwn, editing, now, onChange, onLeave } = props;
  const begin = () => {
    if (!isOwn) onChange(withText(draft, cutText(text, caps.facts).text, now()));
    editing.edit();
  };
  const end = () => {
    // Where nothing was changed the parts are still all there is to it.
    if (text === composed) onChange(withText(draft, undefined, now()));
    editing.leave();
  };
  const letGo = () => {
    editing.leave();
    onLeave(withText(draft, undefined, now()));
  };
  return (
    <div class="draft-whole-end">
      {/* One button, so that the focus is not lost on the way. */}
      <Button look="quiet" onClick={editing.editing ? end : begin}>
        {editing.editing ? t('drafts.done') : t('drafts.edit')}
      </Button>
      {isOwn && (
        <Button look="quiet" onClick={letGo}>
          {t('drafts.toParts')}
        </Button>
      )}
    </div>
  );
}
