import { type Draft, draftShapes } from '../moment/draft.ts';
import { withPart, withText } from './draft-list.ts';
import { partOf } from './draft-text.ts';
import type { Mark } from './wording/mark-wording.ts';
import { withInstead } from './wording/with-instead.ts';

/**
 * `draft`, which reads as `text`, with the other wording in the place of the marked phrase: in the part
 * that holds the phrase, so that its parts stay; in the whole text where that was edited, or none holds it.
 */
export function draftWithInstead(draft: Draft, text: string, mark: Mark, now: number): Draft {
  const phrase = text.slice(mark.start, mark.end).toLowerCase();
  const place = (part: string) => part.toLowerCase().indexOf(phrase);
  const holder = draftShapes[draft.shape].find((part) => place(partOf(draft.parts, part)) >= 0);
  if (draft.text !== undefined || !holder) return withText(draft, withInstead(text, mark), now);
  const written = partOf(draft.parts, holder);
  const start = place(written);
  const replaced = withInstead(written, { ...mark, start, end: start + phrase.length });
  return withPart(draft, holder, replaced, now);
}
