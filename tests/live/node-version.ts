/** The first Node with `AsyncDisposableStack`; The Lounge itself is content with 22. */
const OLDEST = 24;

/** Undefined, or a sentence saying that the Node running this is too old for the live servers. */
export function whyNodeIsTooOld(): string | undefined {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST) return undefined;
  return `The live servers need Node ${OLDEST} or newer, and this is ${process.versions.node}.`;
}
