import type { When } from '../thread/thread.ts';
import { whenOf, whenOfEpoch } from '../thread/when.ts';
import { markIn } from './find-mark.ts';
import { alwaysAt, type Placed } from './places.ts';
import type { View } from '../view.ts';
import { partsOf } from './parts.ts';
import { classesOf, wordsIn } from './words-in.ts';

const attributes = [
  'datetime',
  'data-isodate',
  'data-time',
  'data-timestamp',
  'data-ts',
  'data-date',
  'timestamp',
];
const timeWords = new Set(['time', 'timestamp', 'ts', 'date', 'clock', 'when']);
const clock = /\d{1,2}[:.٫]\d{2}|\p{Nd}{1,2}:\p{Nd}{2}/u;

/** When the message in a row was written; undefined where the row tells no time, or several. */
export function whenIn(row: Element, view: View): When | undefined {
  const holders = [row, ...partsOf(row, view)].filter(tellsTime);
  const times = holders.map(whenAt).filter((when) => when !== undefined);
  const instants = new Set(times.flatMap((when) => ('at' in when ? [when.at] : [])));
  const [at] = instants;
  if (instants.size > 0) return instants.size === 1 && at !== undefined ? { at } : undefined;
  const texts = new Set(times.flatMap((when) => ('text' in when ? [when.text] : [])));
  const [text] = texts;
  return texts.size === 1 && text !== undefined ? { text } : undefined;
}

function tellsTime(element: Element): boolean {
  const names = element.getAttributeNames();
  if (element.localName === 'time' || attributes.some((name) => names.includes(name))) return true;
  return classesOf(element).some((name) => timeWords.has(wordsIn(name).at(-1) ?? ''));
}

function whenAt(element: Element): When | undefined {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    const when = value && (whenOfEpoch(value) ?? whenOf(value));
    if (when) return when;
  }
  // A label or a title tells the day as well.
  const told = [
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    element.textContent,
  ];
  const words = told.map((text) => (text ?? '').trim()).find((text) => clock.test(text));
  return words !== undefined && words.length <= 60 ? whenOf(null, words) : undefined;
}

/** A time and at most a day with it: "09:41", "Fri 9:41 AM", "20.11., 09:41". */
const pureTime =
  /^(?:\p{L}{1,10}[.,]? (?:at |um |à )?|[\d./-]+,? )?(?:\p{Nd}{1,2}[:.٫]\p{Nd}{2}(?:[:.]\p{Nd}{2})?)(?:\s?[ap]\.?\s?m\.?|\s?Uhr)?[^\p{L}\p{N}]*$|^\d+ ?\p{L}+ ago$/iu;

/** What rows that do not call it a time show where each of them shows one; undefined where they disagree. */
export function timesOf(placed: readonly Placed[]): (row: Element) => When | undefined {
  const times = alwaysAt(placed, isTime);
  const often = Map.groupBy(times, ({ place }) => place);
  return (row) => {
    const texts = new Set(
      times
        .filter((each) => each.row === row && (often.get(each.place)?.length ?? 0) > 1)
        .map(({ text }) => text.replace(/[^\p{L}\p{N}.]+$/u, '')),
    );
    const [text] = texts;
    return texts.size === 1 ? whenOf(null, text) : undefined;
  };
}

function isTime(text: string): boolean {
  return pureTime.test(text) && !markIn(text);
}
