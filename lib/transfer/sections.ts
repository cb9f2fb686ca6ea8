import type { Draft } from '../moment/draft.ts';
import type { ExpectationOutcome } from '../moment/expectation.ts';
import type { Feeling } from '../moment/feeling.ts';
import type { Felt } from '../moment/felt.ts';
import type { Kind } from '../moment/kind.ts';
import type { Moment } from '../moment/moment.ts';
import type { Need } from '../moment/need.ts';
import type { Next } from '../moment/reflection.ts';
import type { Story } from '../moment/story.ts';
import type { Trap } from '../moment/trap.ts';
import { isBlank, draftText } from '../reflect/draft-text.ts';
import type { DraftWords } from '../reflect/draft-words.ts';

/** What of a moment can be told as text, in the order in which it reads. */
export const parts = [
  /** Where it was. */
  'place',
  /** What somebody else wrote: the words that were selected. */
  'words',
  'facts',
  'concluded',
  'traps',
  'story',
  'explanations',
  'echo',
  'named',
  'needs',
  'boundary',
  'support',
  'gave',
  'feelings',
  'reframe',
  'validation',
  'next',
  'expectation',
  'drafts',
] as const;
export type Part = (typeof parts)[number];

/** The words in which a moment is told, in the person's language. */
export interface MomentWords {
  language: string;
  felt: Record<Felt, string>;
  parts: Record<Part, string>;
  kinds: Record<Kind, string>;
  stories: Record<Story, string>;
  feelings: Record<Feeling, string>;
  needs: Record<Need, string>;
  nexts: Record<Next, string>;
  outcomes: Record<ExpectationOutcome, string>;
  traps: Record<Trap, string>;
  /** Stands between the items of a list. */
  comma: string;
  drafts: Pick<DraftWords, 'sentences'>;
}

/** One part of a moment, as it is told. */
export interface Section {
  part: Part;
  text: string;
}

/** What there is of a moment, part by part, in words; what is empty is left out. */
export function sectionsOf(moment: Moment, words: MomentWords): Section[] {
  const told = toldOf(moment, words);
  return parts
    .map((part) => ({ part, text: told[part]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
}

function toldOf(moment: Moment, words: MomentWords): Record<Part, string | undefined> {
  const { context, facts, reflection = {}, drafts = [] } = moment;
  const { service, host, conversation, title } = context;
  const { story, ownStory, explanations, needs, feelings, traps, expectation } = reflection;
  const { next, nextNote, strength } = reflection;
  const list = (texts: readonly string[] = []) => texts.join(words.comma);
  return {
    place: [service ?? host, conversation ?? title].filter(Boolean).join(' · '),
    words: context.words,
    facts,
    concluded: reflection.concluded,
    traps: list(traps?.map((trap) => words.traps[trap])),
    story: [story === 'own' ? ownStory : story && words.stories[story], beliefs(moment)]
      .filter(Boolean)
      .join(' '),
    explanations: explanations?.map(({ text, share }) => `${text} (${share})`).join('\n'),
    echo: reflection.echoNote,
    named: reflection.named,
    needs: list(needs?.map((need) => words.needs[need])),
    boundary: reflection.boundary,
    support: reflection.support,
    gave: reflection.gave,
    feelings: [
      list(feelings?.map((feeling) => words.feelings[feeling])),
      strength === undefined ? '' : `(${strength})`,
    ]
      .filter(Boolean)
      .join(' '),
    reframe: reflection.reframe,
    validation: reflection.validation,
    next: [next && words.nexts[next], nextNote].filter(Boolean).join('\n'),
    expectation: [
      expectation?.text,
      expectation?.outcome && words.outcomes[expectation.outcome],
      expectation?.note,
    ]
      .filter(Boolean)
      .join('\n'),
    drafts: drafts
      .filter((draft) => !isBlank(draft))
      .map((draft) => textOfDraft(draft, words))
      .join('\n\n'),
  };
}

/** How strongly the story was believed, before and after. */
function beliefs({ reflection }: Moment): string | undefined {
  const { beliefBefore, beliefAfter } = reflection ?? {};
  const told = [beliefBefore, beliefAfter].filter((each) => each !== undefined);
  return told.length > 0 ? `(${told.join(' → ')})` : undefined;
}

function textOfDraft(draft: Draft, { drafts, language }: MomentWords): string {
  return draftText(draft, drafts, language);
}

/** What a moment was, in a few words: "Felt dismissed: Left on read". */
export function titleOf({ felt, kind }: Moment, words: MomentWords): string {
  return kind ? `${words.felt[felt]}: ${words.kinds[kind]}` : words.felt[felt];
}
