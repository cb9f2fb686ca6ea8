import type { MomentWords } from '../../lib/transfer/sections.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';
import { kinds } from '../../lib/moment/kind.ts';
import { nexts } from '../../lib/moment/reflection.ts';
import { outcomes } from '../../lib/moment/expectation.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';
import type { TransferWords } from './transfer-tools.ts';

/** The words in which moments are told in files and on paper; undefined until they are loaded. */
export function useMomentWords(words: TransferWords): MomentWords | undefined {
  const feelings = useTopicWords('feelings');
  const drafts = useTopicWords('drafts');
  const traps = useTopicWords('traps');
  if (!feelings || !drafts || !traps) return undefined;
  return {
    language: spokenLanguage(),
    felt: { dismissed: t('felt.dismissed'), met: t('felt.met') },
    parts: words.print.parts,
    kinds: named(kinds, (kind) => t(`kinds.${kind}`)),
    stories: feelings.stories,
    feelings: feelings.feelings,
    needs: names(feelings.needs),
    nexts: named(nexts, (next) => t(`reflect.next.${next}`)),
    outcomes: named(outcomes, (outcome) => t(`outcomes.${outcome}`)),
    traps: names(traps),
    comma: t('list.comma'),
    drafts,
  };
}

function named<Id extends string>(
  ids: readonly Id[],
  name: (id: Id) => string,
): Record<Id, string> {
  return Object.fromEntries(ids.map((id) => [id, name(id)])) as Record<Id, string>;
}

function names<Id extends string>(words: Record<Id, { name: string }>): Record<Id, string> {
  return named(Object.keys(words) as Id[], (id) => words[id].name);
}
