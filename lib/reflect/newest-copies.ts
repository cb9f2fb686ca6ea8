import type { Moment } from '../moment/moment.ts';

/**
 * Each of `moments` once, in its newest copy, and none whose newest copy is deleted. Pages of the log are
 * read one after another, and a moment that changed shelves meanwhile is in two of them.
 */
export function newestCopies(moments: readonly Moment[]): Moment[] {
  const newest = new Map<string, Moment>();
  for (const moment of moments) {
    const other = newest.get(moment.id);
    if (!other || moment.revision > other.revision) newest.set(moment.id, moment);
  }
  return [...newest.values()].filter(({ deletedAt }) => deletedAt === undefined);
}
