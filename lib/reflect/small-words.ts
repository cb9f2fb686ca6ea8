/**
 * Words that have a capital at the beginning of a sentence only: when what they begin is taken into
 * another sentence, they lose it. In German nouns keep theirs, and so do "Sie" and "Ihr", which are polite.
 */
const smallWords: Record<string, ReadonlySet<string>> = {
  en: wordsOf(
    "a an and another as at because but every everyone for from he her his how if in it its it’s it's me more my no nobody not of on one our she some somebody something that the their them then there these they they’re they're this those to we we’re we're what whatever when whenever where who with you you’re you're your",
  ),
  de: wordsOf(
    'aber alle alles als am an auf aus bei bis da das dass dein deine dem den der die dies diese dieser du ein eine einem einen einer er es etwas für ich im in irgendwann jemand kein keine man manchmal mehr mein meine meinen mich mir mit nach nicht nichts niemand ob ohne tagelang um und uns unser von vor wann was weil wenn wer wie wir wo zu zum zur',
  ),
};

/** `text` as it goes on inside a sentence of this language. */
export function insideSentence(text: string, language: string): string {
  const [first = ''] = text.split(/\s/, 1);
  const small = first.toLocaleLowerCase(language);
  const known = smallWords[language]?.has(small) && first.slice(1) === small.slice(1);
  return known ? small + text.slice(first.length) : text;
}

/** `text` as it begins a sentence. A word with a capital within it ("iPhone") stays as it is. */
export function atSentenceStart(text: string, language: string): string {
  const [first = ''] = text.split(/\s/, 1);
  if (first !== first.toLocaleLowerCase(language)) return text;
  const [letter = ''] = text;
  return letter.toLocaleUpperCase(language) + text.slice(letter.length);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
