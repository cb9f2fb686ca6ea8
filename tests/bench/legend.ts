import { availableParallelism, loadavg } from 'node:os';

/** What has to be known to read the figures. */
export const legend = `
Ratios are of medians; in brackets, where they lie in 95 % of samples drawn from the same runs. Times
are medians in ms, with the quartiles and all that was seen.
  limit: a blank popup with one button, and a worker that at the press reads the page once, puts one
    record of the same length (durability: strict) and sets the badge.
  popup: by its own clock, from the start of its navigation to its first contentful paint, which
    Chromium tells in steps of 4 ms, and to a button that is enabled and has its listener.
  press to “saved”: from the click as it reached the popup until the word is in the document. Ours has
    read the page when the popup opened, the limit reads it at the press: ours may be below 1.
  worker stopped: before the popup opens, so that its process may have to start as well, and again
    before the press.
  keys: from the start of the program that presses them, the same on both sides, by the machine's
    clock; to the record: until a page in another tab hears that it is on the disk.
  reading: from asking the browser to run the script in a page to its answer; the limit is a script
    that only counts the nodes. A reading that gave up is told as missed, and so is one of more than
    300 ms on the page of 100,000 nodes, whose script never looks at a page for longer than 250.`;

/** Says that others keep the machine busy; undefined where it is free enough. */
export function busyMachine(): string | undefined {
  const [load = 0] = loadavg();
  const cores = availableParallelism();
  if (load < cores) return undefined;
  return `The machine is busy (${load.toFixed(1)} runnable on ${cores} cores): noise may be more than what is looked for.`;
}
