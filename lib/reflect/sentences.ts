import { atSentenceStart } from './small-words.ts';

/** Marks that end a sentence, and weaker ones. */
const end = '.!?…؟';
const pause = ',;:،؛';
const beginning = new RegExp(String.raw`^[${end}${pause}\s]+`);
const ending = new RegExp(String.raw`[${end}${pause}\s]+$`);
/** The mark of a sentence, and quotes and brackets that close after it. */
const closed = new RegExp(String.raw`[${end}]["'”’»)\]]*$`);
/** A sentence that ends within a text, or a new line. */
const endWithin = new RegExp(String.raw`[${end}]["'”’»)\]]*\s|\n`);

/** `text` without the space around it, and without marks that nothing stands before. */
export function trimmed(text: string): string {
  return text.replace(beginning, '').trimEnd();
}

/** `text` as it stands before `mark`, which must not be there twice: one that ends otherwise stays as it is. */
export function before(mark: string, text: string): string {
  const [run = ''] = ending.exec(text) ?? [];
  const ends = run.split('').filter((unit) => end.includes(unit));
  return ends.every((unit) => alike(unit, mark)) ? text.slice(0, text.length - run.length) : text;
}

/** Whether `text` is a sentence of its own, or several, and cannot stand within another. */
export function isSentence(text: string): boolean {
  return closed.test(text.trimEnd()) || endWithin.test(text);
}

/** `text` as sentences of its own, begun and ended as such; none where nothing is in it. */
export function sentence(text: string, language: string): string[] {
  const bare = trimmed(text);
  return bare === '' ? [] : [ended(atSentenceStart(bare, language))];
}

/** Ends once: a run of marks becomes the one that says most, and a text without any gets a full stop. */
function ended(text: string): string {
  const [run = ''] = ending.exec(text) ?? [];
  const body = text.slice(0, text.length - run.length);
  const strongest = ['؟', '?', '!', '…'].find((mark) => run.includes(mark));
  if (strongest !== undefined) return body + strongest;
  if (run.includes('...')) return `${body}…`;
  return closed.test(body) ? body : `${body}.`;
}

function alike(mark: string, other: string): boolean {
  return mark === other || (isQuestion(mark) && isQuestion(other));
}

function isQuestion(mark: string): boolean {
  return mark === '?' || mark === '؟';
}
