import { fold, type Kept } from './fold.ts';
import type { Moment } from '../moment/moment.ts';
import { narrows, termsOf } from './terms.ts';
import { textsOf } from './texts-of.ts';

/** What is looked for. */
export interface Sought {
  query: string;
  /** Which moments pass besides; left out where all do. */
  passes?: (moment: Moment) => boolean;
}

/** Searches one list of moments, in slices; each of its generators answers when it has run to its end. */
export interface MomentSearch {
  /** Prepares `moments`; those that were prepared before cost nothing. */
  prepare(moments: readonly Moment[]): Generator<undefined, void>;
  /** The moments that were found, in the order of the list. Yields how many there are so far, and which. */
  find(sought: Sought): Generator<readonly Moment[], readonly Moment[]>;
}

/** In which words a moment is shown besides its own texts: its kind, its story, who it was with. */
export type ShownAs = (moment: Moment) => readonly (string | undefined)[];

/** So many moments between two yields: about a millisecond. */
const piece = 250;

/** What joins the texts of a moment. No word that is looked for has it, so that none reaches over it. */
const seam = '\n';

export function momentSearch(shownAs: ShownAs): MomentSearch {
  const kept: Kept = new Map();
  const prepared = new WeakMap<Moment, string>();
  let list: readonly Moment[] = [];
  let texts: string[] = [];
  /** What was found last: where more is typed, only that is looked at. */
  let last: { terms: string[]; places: number[] } | undefined;

  function textOf(moment: Moment): string {
    const known = prepared.get(moment);
    if (known !== undefined) return known;
    const shown = shownAs(moment).filter((text) => text !== undefined);
    const text = fold([...textsOf(moment), ...shown].join(seam), kept);
    prepared.set(moment, text);
    return text;
  }

  return {
    *prepare(moments) {
      const next: string[] = [];
      for (const [place, moment] of moments.entries()) {
        next.push(textOf(moment));
        if (place % piece === piece - 1) yield;
      }
      list = moments;
      texts = next;
      last = undefined;
    },
    *find({ query, passes }) {
      const terms = termsOf(query);
      const [searched, known] = [texts, list];
      const among = last && narrows(last.terms, terms) ? last.places : undefined;
      const places: number[] = [];
      const found: Moment[] = [];
      const count = among?.length ?? searched.length;
      for (let step = 0; step < count; step += 1) {
        const place = among?.[step] ?? step;
        const text = searched[place] ?? '';
        if (holdsAll(text, terms)) {
          places.push(place);
          const moment = known[place];
          if (moment && (passes?.(moment) ?? true)) found.push(moment);
        }
        if (step % piece === piece - 1) yield found;
      }
      if (searched === texts) last = { terms, places };
      return found;
    },
  };
}

function holdsAll(text: string, terms: readonly string[]): boolean {
  for (const term of terms) if (!text.includes(term)) return false;
  return true;
}
