export interface CutText {
  text: string;
  /** Whether something was left off. */
  cut: boolean;
}

/**
 * At most `cap` UTF-16 units of `text`, always well-formed: lone surrogates become U+FFFD, and a cut
 * never falls inside a surrogate pair.
 */
export function cutText(text: string, cap: number): CutText {
  // Cut before repairing, so that a selection of 50 MB costs no more than one of 2 kB.
  const cut = text.length > cap;
  let kept = cut ? text.slice(0, cap) : text;
  if (cut && isHighSurrogate(kept.charCodeAt(kept.length - 1))) kept = kept.slice(0, -1);
  return { text: kept.toWellFormed(), cut };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
