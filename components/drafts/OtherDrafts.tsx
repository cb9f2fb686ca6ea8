import { useId } from 'preact/hooks';
import type { Draft } from '../../lib/moment/draft.ts';
import { draftText } from '../../lib/reflect/draft-text.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';

interface OtherDraftsProps {
  drafts: readonly Draft[];
  words: TopicWords<'drafts'>;
  onChoose(id: string): void;
}

/** The other drafts of a moment, newest first, each by its first words; nothing where there are none. */
export function OtherDrafts({ drafts, words, onChoose }: OtherDraftsProps) {
  const heading = useId();
  if (drafts.length === 0) return null;
  return (
    <section class="other-drafts" aria-labelledby={heading}>
      <h3 id={heading}>{t('drafts.others')}</h3>
      <ul>
        {drafts.toReversed().map((draft) => (
          <li key={draft.id}>
            <button type="button" class="other-draft" onClick={() => onChoose(draft.id)}>
              <span class="drafts-note">{words.shapes[draft.shape]}</span>
              <span class="own-words draft-glimpse" dir="auto">
                {draftText(draft, words, spokenLanguage()) || t('drafts.blank')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
