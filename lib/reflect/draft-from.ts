import { caps } from '../moment/caps.ts';
import { type Draft, type DraftPart, type DraftShape, draftShapes } from '../moment/draft.ts';
import type { Moment } from '../moment/moment.ts';
import type { DraftWords } from './draft-words.ts';
import { sentence } from './sentences.ts';

type Source = Pick<Moment, 'facts' | 'reflection'>;

/**
 * The parts of a new draft, as far as the person has said them already: what happened, how it landed,
 * what they needed, their boundary. Nothing is added to it, and the rest stays empty.
 */
export function partsFrom(
  { facts, reflection = {} }: Source,
  shape: DraftShape,
  words: Pick<DraftWords, 'feelings' | 'needs'>,
  language: string,
): Draft['parts'] {
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const { next, nextNote = '' } = reflection;
  const said: Partial<Record<DraftPart, string>> = {
    // A sentence of its own, since that is how facts are written: "When" would bend its grammar.
    when: sentence(facts ?? '', language).join(''),
    feel: all.format((reflection.feelings ?? []).map((feeling) => words.feelings[feeling])),
    need: all.format((reflection.needs ?? []).map((need) => words.needs[need])),
    limit: reflection.boundary ?? (next === 'boundary' ? nextNote : ''),
    ask: next === 'ask' ? nextNote : '',
  };
  return draftShapes[shape].flatMap((part) => {
    const text = said[part] ?? '';
    return text !== '' && text.length <= caps.draftPart ? [{ part, text }] : [];
  });
}
