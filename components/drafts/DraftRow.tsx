import type { Draft } from '../../lib/moment/draft.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { draftText } from '../../lib/reflect/draft-text.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';
import { FeltMark } from '../ui/FeltMark.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTimeBriefly, dayName } from '../ui/when.ts';
import './DraftRow.css';

interface DraftRowProps {
  moment: Moment;
  /** Undefined where nothing was said, on purpose. */
  draft: Draft | undefined;
  words: TopicWords<'drafts'>;
  now: number;
  chosen: boolean;
  onChoose(): void;
}

/** One draft in the list: how it begins, and the moment it belongs to. */
export function DraftRow({ moment, draft, words, now, chosen, onChoose }: DraftRowProps) {
  const { id, felt, at, kind, context } = moment;
  const what = kind ? t(`kinds.${kind}`) : t(`felt.${felt}`);
  const copied = draft?.copiedAt;
  return (
    <button
      type="button"
      class={`draft-row draft-row-${felt}`}
      data-moment={id}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <FeltMark felt={felt} />
      <span class="draft-row-what">
        {draft ? words.shapes[draft.shape] : t('drafts.saidNothing')}
      </span>
      <span class="draft-row-of">
        <Parts parts={[what, ...placeParts(context), dayName(at, now)]} />
      </span>
      {draft && (
        <span class="own-words draft-glimpse" dir="auto">
          {draftText(draft, words, spokenLanguage())}
        </span>
      )}
      {copied !== undefined && (
        <span class="draft-row-of">
          {t('drafts.copiedAt', { when: dayAndTimeBriefly(copied, now) })}
        </span>
      )}
    </button>
  );
}
