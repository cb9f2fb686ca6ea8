import { upwards } from '../composed.ts';
import { oncePer } from '../once-per.ts';
import { likeSome } from './likeness.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { classesOf, wordsIn } from './words-in.ts';

/** Whether a row is mine, by what was looked at for that. */
export type Mine = (row: Element) => boolean | undefined;

/** Words for my side and the words that stand for the other one beside them. */
const sides: readonly (readonly [mine: string, theirs: readonly string[]])[] = [
  ['out', ['in']],
  ['outgoing', ['incoming']],
  ['outbound', ['inbound']],
  ['me', ['them', 'other', 'others', 'theirs']],
  ['mine', ['theirs', 'other', 'others', 'their', 'yours']],
  ['my', ['their', 'other', 'others']],
  ['self', ['other', 'others', 'them', 'peer', 'remote']],
  ['own', ['other', 'others', 'foreign', 'their']],
];

/** Words that may speak of a side, and of something else as well: to be seen. */
const directions: typeof sides = [
  ['sent', ['received']],
  ['right', ['left']],
  ['end', ['start']],
  ['user', ['ai', 'assistant', 'bot', 'model']],
];

/** Words that say "mine" without the other side being there. */
const plainWords = new Set(['me', 'mine', 'own', 'self', 'myself', 'outgoing']);

/** Classes that speak of motion or of something smaller than a message. */
const otherMeaning =
  /fade|slide|zoom|scroll|log|sign|check|opt|trans|anim|enter|leave|mention|highlight|react|quot|reply|avatar|ping|hover|seen|menu|tool|sort|roll|time|about/i;

const ownAttribute =
  /^(?:data-)?(?:is-)?(?:self|own|mine|outgoing|from-me|own-message|sent-by-me|fromme|isme)$/;
const sideAttribute =
  /^data-(?:[a-z]+-)*(?:direction|dir|side|from|sender|author|type|position|owner)$/;

/** By an attribute that is there to tell it: `data-self="true"`, `data-direction="outgoing"`. */
export function mineByAttribute(rows: readonly Element[], view: View): Mine | undefined {
  const name = rows.flatMap(namesIn).find((each) => ownAttribute.test(each));
  if (name) return byTruth(rows, name, view);
  const side = rows.flatMap(namesIn).find((each) => sideAttribute.test(each));
  return side ? bySide(rows, side) : undefined;
}

function byTruth(rows: readonly Element[], name: string, view: View): Mine {
  const told = (row: Element) => holderOf(row, name)?.getAttribute(name) ?? undefined;
  const saysNo = rows.some((row) => told(row) === 'false');
  const like = likeSome(
    rows.filter((row) => isYes(told(row))),
    view,
  );
  return (row) => {
    const value = told(row);
    if (isYes(value)) return true;
    if (value === 'false' || value === '0') return false;
    // Where it is left out for the others, what is built like mine is a message as well.
    return !saysNo && like(row) ? false : undefined;
  };
}

function isYes(value: string | undefined): boolean {
  return value === 'true' || value === '' || value === '1';
}

function bySide(rows: readonly Element[], name: string): Mine | undefined {
  const valueOf = (row: Element) => holderOf(row, name)?.getAttribute(name)?.toLowerCase();
  const values = new Set(rows.map(valueOf));
  const side = sides.find(
    ([mine, theirs]) => values.has(mine) && theirs.some((word) => values.has(word)),
  );
  if (!side) return undefined;
  return (row) => {
    const value = valueOf(row);
    return value === side[0] ? true : side[1].includes(value ?? '') ? false : undefined;
  };
}

/** Attributes of a row or of the outermost of what it holds. */
function namesIn(row: Element): string[] {
  return [row, ...row.children].flatMap((element) => element.getAttributeNames());
}

function holderOf(row: Element, name: string): Element | undefined {
  return [row, ...row.children].find((element) => element.hasAttribute(name));
}

/** By two classes that differ in the word for the side: `chat-out` and `chat-in`. */
export function mineByClassPair(
  rows: readonly Element[],
  classesAround: ClassesAround,
  words = sides,
): Mine | undefined {
  const sets = rows.map(classesAround);
  const all = new Set(sets.flatMap((classes) => [...classes]));
  const pairs = [...all].flatMap((name) =>
    partnersOf(name, all, words).map((partner) => ({ name, partner })),
  );
  // Each side must be there alone at least once: both within each row tell nothing.
  const telling = pairs.filter(({ name, partner }) => {
    return (
      sets.some((classes) => classes.has(name) && !classes.has(partner)) &&
      sets.some((classes) => classes.has(partner) && !classes.has(name))
    );
  });
  if (telling.length === 0) return undefined;
  return (row) => {
    const classes = classesAround(row);
    const said = telling.map(({ name, partner }) =>
      sideOf(classes.has(name), classes.has(partner)),
    );
    const clear = new Set(said.filter((side) => side !== undefined));
    return clear.size === 1 ? [...clear][0] : undefined;
  };
}

/** By two classes whose words only speak of a direction, for whoever can see that they do. */
export function mineByDirection(
  rows: readonly Element[],
  classesAround: ClassesAround,
): Mine | undefined {
  return mineByClassPair(rows, classesAround, directions);
}

function sideOf(mine: boolean, theirs: boolean): boolean | undefined {
  return mine === theirs ? undefined : mine;
}

function partnersOf(name: string, all: ReadonlySet<string>, pairs: typeof sides): string[] {
  if (otherMeaning.test(name)) return [];
  const words = wordsIn(name);
  return pairs
    .filter(([mine]) => words.includes(mine))
    .flatMap(([mine, theirs]) => theirs.map((their) => exchanged(name, mine, their)))
    .filter((partner) => partner !== name && all.has(partner));
}

/** `name` with the word for one side in the place of the other, in its own way of writing. */
function exchanged(name: string, word: string, other: string): string {
  return name
    .replace(new RegExp(`(?<![a-zA-Z])${word}(?![a-z])`), other)
    .replace(new RegExp(`(?<=[a-z])${capitalised(word)}(?![a-z])`), capitalised(other));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** By one class that only my messages have, `self`: the others are those that are built like mine. */
export function mineByClass(
  rows: readonly Element[],
  classesAround: ClassesAround,
  view: View,
): Mine | undefined {
  const isMine = (row: Element) => [...classesAround(row)].some(saysMine);
  const mine = rows.filter(isMine);
  if (mine.length === 0) return undefined;
  const like = likeSome(mine, view);
  return (row) => (isMine(row) ? true : like(row) ? false : undefined);
}

const saysMine = oncePer((name: string): boolean => {
  if (otherMeaning.test(name)) return false;
  const words = wordsIn(name);
  if (words.length > 4) return false;
  return (
    plainWords.has(words.at(-1) ?? '') ||
    /^(?:is|from|by|current)-?(?:me|own|self|mine|out|user)$/.test(words.slice(-2).join('-'))
  );
});

/** The classes of a row, of what it holds, and of what is around it in the list. */
export type ClassesAround = (row: Element) => ReadonlySet<string>;

export function classesAroundIn(list: Element, view: View): ClassesAround {
  return oncePer((row) => {
    const path = [...upwards(row)];
    const around = path.slice(0, path.indexOf(list));
    return new Set([...around, ...partsOf(row, view)].flatMap(classesOf));
  });
}
