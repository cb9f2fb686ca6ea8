import { upwards } from '../composed.ts';
import { oncePer } from '../once-per.ts';
import type { View } from '../view.ts';
import { likeSome } from './likeness.ts';
import type { Mine } from './mine-by-mark.ts';
import type { TextBlocks } from './mine-by-side.ts';
import { classesOf } from './words-in.ts';

/** One message may have anything by chance. */
const leastRows = 2;

/**
 * Whose the rows are that `known` does not tell, by the classes that all known ones of a side have and
 * none of the other: a message as wide as its list is built like a narrow one.
 */
export function mineByLikeness(blocks: TextBlocks, known: Mine, view: View): Mine {
  const rows = [...blocks.keys()];
  const pathOf = oncePer((row: Element) => classesOnPath(row, blocks.get(row) ?? row));
  const sides = [true, false].map((side) => {
    const own = rows.filter((row) => known(row) === side);
    const others = rows.filter((row) => known(row) === !side);
    return {
      side,
      marks: marksOnly(own.map(pathOf), others.map(pathOf)),
      isLike: likeSome(own, view),
      many: own.length >= leastRows,
    };
  });
  return (row) => {
    const told = known(row);
    if (told !== undefined) return told;
    const build = pathOf(row);
    const [has, lacks] = [true, false].map((all) =>
      sides.filter(
        ({ marks }) =>
          marks.size > 0 && (all ? marks.isSubsetOf(build) : marks.isDisjointFrom(build)),
      ),
    );
    // One side may have a mark and the other none.
    const fitting = sides.filter(
      (each) =>
        each.many &&
        each.isLike(row) &&
        (has?.includes(each) || each.marks.size === 0) &&
        sides.every((other) => other === each || lacks?.includes(other) || other.marks.size === 0),
    );
    const marked = sides.some(({ marks }) => marks.size > 0);
    return marked && fitting.length === 1 ? fitting[0]?.side : undefined;
  };
}

function marksOnly(own: Set<string>[], others: Set<string>[]): Set<string> {
  const [first, ...more] = own;
  if (!first || own.length < leastRows) return new Set();
  const shared = more.reduce((all, each) => all.intersection(each), first);
  return others.reduce((all, each) => all.difference(each), shared);
}

/** The classes from a row down to its text: not those of a picture or an answer in it. */
function classesOnPath(row: Element, block: Element): Set<string> {
  const path = [...upwards(block)];
  return new Set(path.slice(0, path.indexOf(row) + 1).flatMap(classesOf));
}
