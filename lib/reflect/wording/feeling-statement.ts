import { wordEnd, wordStart } from './pattern.ts';

/*
 * "I feel small", "so I have always felt left out", "fühle ich mich allein", "بدأت أشعر بالوحدة": a person
 * is the only one who knows, and is never corrected in it. A statement goes on to the end of its clause,
 * or to the word with which something begins to be said of somebody: in "I feel that you never listen" it
 * is the two words "I feel", and what follows is a claim like any other.
 */

const word = String.raw`[\p{L}\p{M}\p{N}'-]{1,30}`;

/** Up to `most` words of a clause, none of which is one of `others`. */
function words(most: number, others: string): string {
  return String.raw`(?: (?!(?:${others})${wordEnd})${word}){0,${most}}`;
}

const englishOthers =
  "you|you're|you've|you'd|you'll|your|u|he|he's|his|she|she's|her|they|they're|they've|their|we|we're|us|it|it's|its|i|i'm|i've|i'd|i'll|my|that|that's|this|this's|there|nobody|none|no one|everyone|everybody|somebody|someone|people|who|what|because|when|whenever|every|if|but|since|as if|as though|please|just because";
const englishBetween =
  "do|don't|did|didn't|can|can't|cannot|could|couldn't|will|won't|would|have|haven't|had|never|always|often|still|just|really|also|only|sometimes|usually|keep|kept|started|start|began|to|not|truly|honestly|kind|kinda|sort|of|tend|used|am|was|ever|already|even|now|then|so|genuinely|simply|actually|been|was|often|mostly|do|rarely|constantly|deeply|suddenly|end|ended|up|left|make|made|me";
const english = String.raw`i(?:'?(?:m|ve|d|ll))?(?: (?:${englishBetween})){0,4} (?:feel|felt|feeling)${wordEnd}${words(8, englishOthers)}`;

const germanOthers =
  'du|dich|dir|dein|deine|deiner|deinen|ihr|euch|euer|eure|er|sie|ihn|ihm|ihnen|es|wir|uns|ich|mir|man|niemand|keiner|alle|jeder|jemand|dass|weil|wenn|da|obwohl|aber|denn|als ob|als wärst|als würdest|bitte';
const germanFeel = "fühle|fühl|fühl'|fühlte|gefühlt|spüre|spürte|gespürt|empfinde|empfand";
const german = [
  String.raw`ich${words(7, germanOthers)} (?:${germanFeel})${wordEnd}${words(8, germanOthers)}`,
  String.raw`(?:${germanFeel}) ich${words(9, germanOthers)}`,
].join('|');

const arabicOthers =
  'انت|انتي|انتم|انتو|انك|بانك|انكم|بانكم|لانك|لانكم|كانك|وكانك|انه|بانه|لانه|كانه|انها|بانها|انهم|بانهم|هو|هي|هم|عندما|حين|حينما|لما|لان|لكن|اذا|لو|الكل|الجميع|احد';
const arabicFeel = 'اشعر|شعرت|بشعر|احس|احسست|حسيت|بحس|حاسس|حاسه|اشعرني';
const arabic = String.raw`(?:${arabicFeel})${wordEnd}${words(8, arabicOthers)}`;

const statements = new RegExp(`${wordStart}(?:${english}|${german}|${arabic})${wordEnd}`, 'gu');

/** Folded `text` with every statement of a feeling blotted out, and nothing moved from its place. */
export function withoutFeelings(text: string): string {
  return text.replaceAll(statements, (statement) => '\u0000'.repeat(statement.length));
}
