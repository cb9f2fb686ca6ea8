import { type Draft, type DraftPart, type DraftShape, draftShapes } from '../moment/draft.ts';
import type { DraftWords } from './draft-words.ts';
import { before, isSentence, sentence, trimmed } from './sentences.ts';
import { insideSentence } from './small-words.ts';

type Composed = Pick<Draft, 'shape' | 'parts' | 'text'>;

/**
 * The text of a draft: as it was edited as a whole, or made of its parts in `language`. What is empty is
 * left out, every sentence ends once, and nothing that was written is missing.
 */
export function draftText(
  { shape, parts, text }: Composed,
  words: Pick<DraftWords, 'sentences'>,
  language: string,
): string {
  if (text !== undefined) return text;
  if (shape === 'letter') return partOf(parts, 'letter').trim();
  const filled = filledParts(shape, parts);
  const groups = groupsOf(shape, words.sentences[shape]);
  return groups.flatMap((group) => sentencesOf(group, filled, language)).join(' ');
}

/** What was written into one part. */
export function partOf(parts: Draft['parts'], part: DraftPart): string {
  return parts.find((each) => each.part === part)?.text ?? '';
}

/** Whether nothing was written into a draft yet. */
export function isBlank({ shape, parts, text }: Composed): boolean {
  if (text !== undefined) return text.trim() === '';
  return filledParts(shape, parts).size === 0;
}

function filledParts(shape: DraftShape, parts: Draft['parts']): Map<DraftPart, string> {
  const written = draftShapes[shape].map((part) => [part, trimmed(partOf(parts, part))] as const);
  return new Map(written.filter(([, text]) => text !== ''));
}

/** Parts that make up a sentence together, with its wordings. */
interface Group {
  parts: readonly DraftPart[];
  wordings: readonly string[];
}

/** The parts of a shape in their order: those of one sentence together, the others by themselves. */
function groupsOf(shape: DraftShape, sentences: readonly (readonly string[])[]): Group[] {
  const together = sentences.map((wordings) => ({
    wordings,
    parts: draftShapes[shape].filter((part) => wordings.some((wording) => holds(wording, part))),
  }));
  return draftShapes[shape].flatMap((part): Group[] => {
    const group = together.find(({ parts }) => parts.includes(part));
    if (!group) return [{ parts: [part], wordings: [] }];
    return group.parts[0] === part ? [group] : [];
  });
}

/** The first wording that all its parts fit into, and every other part as a sentence before or after it. */
function sentencesOf(
  { parts, wordings }: Group,
  filled: ReadonlyMap<DraftPart, string>,
  language: string,
): string[] {
  const wording = wordings.find((each) =>
    parts.every((part) => !holds(each, part) || fits(filled.get(part), each, part)),
  );
  const alone = (those: readonly DraftPart[]) =>
    those.flatMap((part) => sentence(filled.get(part) ?? '', language));
  if (!wording) return alone(parts);
  const first = parts.findIndex((part) => holds(wording, part));
  const rest = (part: DraftPart) => !holds(wording, part);
  return [
    ...alone(parts.slice(0, first).filter(rest)),
    fillIn(wording, filled, language),
    ...alone(parts.slice(first).filter(rest)),
  ];
}

function holds(wording: string, part: DraftPart): boolean {
  return wording.includes(`{${part}}`);
}

/** Whether a part can stand in the gap: it is there, and no sentence of its own. */
function fits(text: string | undefined, wording: string, part: DraftPart): boolean {
  return text !== undefined && !isSentence(before(markAfter(wording, part), text));
}

/** The mark that stands after the gap of a part. */
function markAfter(wording: string, part: DraftPart): string {
  const gap = `{${part}}`;
  return wording.charAt(wording.indexOf(gap) + gap.length);
}

/** The wording with its gaps filled, in one pass: braces that a person wrote are no gaps. */
function fillIn(wording: string, filled: ReadonlyMap<DraftPart, string>, language: string): string {
  return wording.replaceAll(/\{(\w+)\}/g, (_gap, name: DraftPart, place: number) => {
    const text = before(markAfter(wording, name), filled.get(name) ?? '');
    return insideSentence(withoutEcho(wording.slice(0, place), text, language), language);
  });
}

/** Without the words that the sentence says already: "I feel" in "I feel {feel}" for "I feel sad". */
function withoutEcho(opening: string, text: string, language: string): string {
  const [said = ''] = /[^,;:.،؛}]*$/.exec(opening.trim().toLocaleLowerCase(language)) ?? [];
  const words = said.trim();
  const echoes = words !== '' && text.toLocaleLowerCase(language).startsWith(`${words} `);
  return echoes ? text.slice(words.length + 1).trim() : text;
}
