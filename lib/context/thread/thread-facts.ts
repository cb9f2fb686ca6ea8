import type { ThreadFacts } from '../../moment/thread-facts.ts';
import type { Thread } from './thread.ts';

/** How `thread` stands, in facts; undefined where it shows no message. What is not sure is left unknown. */
export function threadFacts({ newest, atEnd, whole }: Thread): ThreadFacts | undefined {
  const [last] = newest;
  if (!last) return undefined;
  if (!atEnd) return { lastFrom: 'unknown', readMark: 'unknown' };
  const firstNotMine = newest.findIndex(({ mine }) => mine !== true);
  const mineAtEnd = firstNotMine === -1 ? newest.length : firstNotMine;
  const counted = firstNotMine === -1 ? whole : newest[firstNotMine]?.mine === false;
  return {
    lastFrom: last.mine === undefined ? 'unknown' : last.mine ? 'me' : 'them',
    ...(counted && { mineAtEnd }),
    ...(last.when &&
      ('at' in last.when ? { lastAt: last.when.at } : { lastAtText: last.when.text })),
    readMark: (last.mine && last.mark) || 'unknown',
  };
}
