/** A part of a long list of elements, as `Array.prototype.slice` counts: the others are not touched. */
export function slice(list: ArrayLike<Element>, start: number, end?: number): Element[] {
  return Array.prototype.slice.call(list, start, end) as Element[];
}
