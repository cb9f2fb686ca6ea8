/** The first `most` of a long list of elements, and the last: the others are not touched. */
export function ends(list: ArrayLike<Element>, most: number): Element[] {
  return [...slice(list, 0, most), ...slice(list, -most)];
}

/** As `Array.prototype.slice` counts. */
function slice(list: ArrayLike<Element>, start: number, end?: number): Element[] {
  return Array.prototype.slice.call(list, start, end) as Element[];
}
