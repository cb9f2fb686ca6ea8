/**
 * The Flesch–Kincaid grade level of an English text: about how many years of school it asks for. From
 * Kincaid, Fishburne, Rogers & Chissom 1975, Derivation of New Readability Formulas for Navy Enlisted
 * Personnel, Research Branch Report 8-75: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
 */
export function gradeLevel(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesIn(text)) + 11.8 * (spoken / words.length) - 15.59;
}

/** The words of a text. A gap such as `{count}` is one word; a word with a hyphen is one as well. */
export function wordsOf(text: string): string[] {
  return text.replace(/\{\w+\}/g, 'gap').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * How many sentences a text has: what ends with a full stop, a question mark or an exclamation mark, or with
 * the text. A colon, a dash or an ellipsis ends none, so that no long sentence passes as two.
 */
export function sentencesIn(text: string): number {
  const parts = text.split(/[.?!]+(?=[\s”’"')\]]|$)/u);
  return Math.max(1, parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length);
}

/** How many syllables a word has as it is spoken: by its spelling, but for words that are spoken otherwise. */
export function syllablesOf(word: string): number {
  return word
    .toLowerCase()
    .split('-')
    .reduce((sum, part) => sum + inPart(part), 0);
}

/** Words whose spelling misleads. */
const irregular: Record<string, number> = {
  anyone: 3,
  area: 3,
  business: 2,
  does: 1,
  evening: 2,
  every: 2,
  everybody: 4,
  everyone: 3,
  everything: 3,
  idea: 3,
  notebook: 2,
  people: 2,
  poem: 2,
  quiet: 2,
  quieter: 3,
  real: 1,
  really: 2,
  science: 2,
  several: 2,
  somebody: 3,
  someone: 2,
  something: 2,
  sometime: 2,
  sometimes: 2,
  somewhere: 2,
  tired: 2,
  whoever: 3,
};

function inPart(part: string): number {
  // A number is read out: a digit is about a syllable.
  if (/^\p{N}+$/u.test(part)) return part.length;
  const [spelt = '', ending = ''] = part.split(/n?['’](?=\p{L}+$)/u);
  const letters = spelt.replace(/[^a-z]/g, '');
  const ofEnding =
    (ending === 't' && /(?:[sdt]|could|would|should)$/.test(letters)) ||
    (ending === 's' && /(?:[sxz]|ch|sh|[scgz]e)$/.test(letters));
  return (irregular[letters] ?? bySpelling(letters)) + (ofEnding ? 1 : 0);
}

/** As many as there are groups of vowels that are spoken. */
function bySpelling(letters: string): number {
  const spoken = withoutSilentE(letters);
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + spokenApart(spoken));
}

/** Without an e that is not spoken: at the end, in "-es" and "-ed" after most consonants, before "-ly" and the like. */
function withoutSilentE(letters: string): string {
  const stem = letters.replace(/([^aeiou])e(?=(?:ly|ful(?:ly)?|less|ments?|ness)$)/, '$1');
  const isSpoken =
    /[^aeiouyl]le[sd]?$/.test(stem) || /(?:[sxzcg]|ch|sh)es$/.test(stem) || /[td]ed$/.test(stem);
  return isSpoken ? stem : stem.replace(/(?<=[aeiouy].*)(?<=[^aeioy])e[sd]?$/, '');
}

/** How many vowels that stand together are spoken apart: "radio", "usual", "being", "easier", "society", "video", "reality", "create". */
function spokenApart(spoken: string): number {
  const places = [
    /(?<![cgst])i[ao](?!us)(?<!li(?:a|o)(?=[nr]s?$))/g,
    /(?<=[^aeioqg])ua/g,
    /[aeiouy]ing/g,
    /(?:i|(?<![gq])u)e(?=r$|st$)/g,
    /ie(?=ty|t$)/g,
    /eo(?=[nu]|s?$)/g,
    /ea(?=li[stz])/g,
    /ism$/g,
    /(?<=cr)ea(?=t(?!u))/g,
  ];
  return places.reduce((sum, place) => sum + (spoken.match(place)?.length ?? 0), 0);
}
