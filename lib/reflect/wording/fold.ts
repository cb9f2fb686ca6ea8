/** A text as it is compared, and where each unit of it stands in the text as it was written. */
export interface Folded {
  text: string;
  /** For each unit of `text` its place in the original, and at the end the original's length. */
  at: readonly number[];
}

/** What is written in several ways and read as one: apostrophes, and the forms of Arabic letters. */
const alike = new Map(
  Object.entries({
    "'": '’‘ʼ`´＇',
    ا: 'أإآٱ',
    ي: 'ى',
    ه: 'ة',
  }).flatMap(([read, written]) => written.split('').map((unit) => [unit, read] as const)),
);

/** What is not read at all: Arabic vowel signs, the stretched line, marks of direction, soft hyphens. */
const unread = /[\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const accent = /[\u0300-\u036f]/;
const space = /\s/;
const paragraph = /[\n\u2028\u2029][^\n\u2028\u2029]*[\n\u2028\u2029]/;

/**
 * `text` in lower case, with one space between words and one line break between paragraphs, without what
 * is not read. One pass, however long the text is.
 */
export function fold(text: string): Folded {
  const folded: string[] = [];
  const at: number[] = [];
  const add = (unit: string, place: number) => {
    folded.push(unit);
    at.push(place);
  };
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charAt(place);
    if (space.test(unit)) {
      const end = endOfSpace(text, place);
      add(paragraph.test(text.slice(place, end)) ? '\n' : ' ', place);
      place = end - 1;
    } else if (accent.test(unit) && folded.length > 0) {
      // A letter and its accent as two units are read as the one that holds both.
      const whole = `${folded.at(-1)}${unit}`.normalize('NFC');
      if (whole.length === 1) folded[folded.length - 1] = whole;
      else add(unit, place);
    } else if (!unread.test(unit)) {
      add(alike.get(unit) ?? small(unit), place);
    }
  }
  return { text: folded.join(''), at: [...at, text.length] };
}

function endOfSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && space.test(text.charAt(end))) end += 1;
  return end;
}

/** In lower case, unless that is more than one unit. */
function small(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}
