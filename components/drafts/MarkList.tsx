import { useId } from 'preact/hooks';
import type { Mark } from '../../lib/reflect/wording/mark-wording.ts';
import { type WordingSort, wordingSorts } from '../../lib/reflect/wording/wording-sort.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';

interface MarkListProps {
  marks: readonly Mark[];
  text: string;
  onUse(mark: Mark): void;
}

/** The marked phrases by what they do, each once, with another wording to take; nothing where none is marked. */
export function MarkList({ marks, text, onUse }: MarkListProps) {
  const heading = useId();
  const words = useTopicWords('wording');
  if (marks.length === 0 || !words) return null;
  const sorts = wordingSorts.filter((sort) => marks.some((mark) => mark.sort === sort));
  return (
    <section class="marks" aria-labelledby={heading}>
      <h3 id={heading}>{t('drafts.marks')}</h3>
      <p class="drafts-note">{t('drafts.marksHint')}</p>
      {sorts.map((sort) => (
        <MarksOfSort
          key={sort}
          sort={sort}
          words={words}
          marks={firstOfEach(marks.filter((mark) => mark.sort === sort))}
          text={text}
          onUse={onUse}
        />
      ))}
    </section>
  );
}

interface MarksOfSortProps extends MarkListProps {
  sort: WordingSort;
  words: TopicWords<'wording'>;
}

function MarksOfSort({ sort, words, marks, text, onUse }: MarksOfSortProps) {
  const { name, why } = words.sort[sort];
  return (
    <div class="marks-sort">
      <h4>{name}</h4>
      <p>{why}</p>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id}>
            <q class="own-words">
              <bdi>{text.slice(mark.start, mark.end)}</bdi>
            </q>
            <span>
              {t('drafts.instead')}:{' '}
              <q class="own-words">
                <bdi>{mark.instead}</bdi>
              </q>
            </span>
            <Button
              aria-label={t('drafts.useNamed', { words: mark.instead })}
              onClick={() => onUse(mark)}
            >
              {t('drafts.use')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A phrase that comes again is one thing to look at. */
function firstOfEach(marks: readonly Mark[]): Mark[] {
  return [...new Map(marks.toReversed().map((mark) => [mark.id, mark])).values()].toReversed();
}
