/** A part of a text: from the unit at `start` to the one before `end`. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Letters that are read as others though no rule of Unicode takes them apart: sharp s, the last sigma,
 * dotless i, letters with a stroke, apostrophes and hyphens of several shapes, and what Arabic and
 * Persian keyboards write in two ways.
 */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const alikes = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/**
 * What is not read. Marks that are letters of their own (Indic vowels, the voicing of kana) are not among
 * it.
 */
const unread = new RegExp(
  `[${[
    // Accents and other marks of Latin, Greek and Cyrillic.
    String.raw`\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f`,
    // Points of Hebrew.
    String.raw`\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7`,
    // Vowel signs and the stretched line of Arabic.
    String.raw`\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed`,
    // What only chooses how a sign is drawn.
    String.raw`\u20d0-\u20ff\ufe00-\ufe0f`,
    // What has no width.
    String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`,
  ].join('')}]`,
  'g',
);

const plain = /^[\0-\x7f]*$/;
// oxlint-disable-next-line no-control-regex
const beyond = /[^\0-\x7f]+/gu;

/** A sign with the marks that stand on it. Halfwidth voicing signs become marks when they are taken apart. */
const cluster = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu;

/** Words beyond ASCII as they were folded before: people write the same ones again and again. */
export type Kept = Map<string, string>;

/** `text` as it is compared: two texts that a reader takes for the same come out the same. */
export function fold(text: string, kept?: Kept): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.replace(beyond, (run) => (kept ? foldOnce(run, kept) : foldRun(run))).toLowerCase();
}

/**
 * Where `terms`, folded already, stand in `text`: in its own units, in order, none within another. A sign
 * is marked whole with its accents.
 */
export function findRanges(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0) return [];
  const { folded, places } = foldWithPlaces(text);
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const first = places[at];
      const last = places[at + term.length - 1];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  }
  return joined(found);
}

/** `text` folded, and for each unit of that the part of `text` that it is from. */
function foldWithPlaces(text: string): { folded: string; places: Range[] } {
  let folded = '';
  const places: Range[] = [];
  for (const { 0: sign, index } of text.matchAll(cluster)) {
    const read = fold(sign);
    folded += read;
    const place = { start: index, end: index + sign.length };
    for (let unit = 0; unit < read.length; unit += 1) places.push(place);
  }
  return { folded, places };
}

function joined(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else apart.push({ ...range });
  }
  return apart;
}

const mostKept = 20_000;
const longestKept = 24;

function foldOnce(run: string, kept: Kept): string {
  if (run.length > longestKept) return foldRun(run);
  const known = kept.get(run);
  if (known !== undefined) return known;
  const read = foldRun(run);
  if (kept.size < mostKept) kept.set(run, read);
  return read;
}

function foldRun(run: string): string {
  return run
    .normalize('NFKD')
    .replace(unread, '')
    .toLowerCase()
    .replace(alikes, (sign) => alike[sign] ?? sign);
}
