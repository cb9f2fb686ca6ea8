import type { ReadMark } from '../../moment/thread-facts.ts';
import { alwaysAt, type Placed } from './places.ts';
import type { Mine } from './mine-by-mark.ts';

/** What pages say of a message of mine, alone or before a time: "Seen", "Gelesen um 10:31". */
const words: Record<ReadMark, RegExp | undefined> = {
  read: said(
    'seen|read|gelesen|gesehen|vu|lu|le[ií]do|visto|letto|visualizzato|lido|прочитано|既読|已读|읽음',
  ),
  delivered: said('delivered|zugestellt|distribué|remis|entregado|consegnato|entregue|доставлено'),
  sent: said('sent|gesendet|envoyé|enviad[oa]|inviato|отправлено'),
  unknown: undefined,
};

function said(choice: string): RegExp {
  return new RegExp(
    `^(?:${choice})(?:[ :·]+(?:at|um|à|a las|alle|às|в)?\\s*\\d[\\d:.]*(?:\\s*[ap]m)?)?$`,
    'iu',
  );
}

/** What stands at a place that is there for it, and never on a message of somebody else. */
export function marksOf(
  placed: readonly Placed[],
  mine: Mine,
): (row: Element) => ReadMark | undefined {
  const theirs = new Set(placed.filter(({ row }) => mine(row) !== true).map(({ place }) => place));
  const marks = alwaysAt(placed, (text) => markIn(text) !== undefined).filter(
    ({ place }) => !theirs.has(place),
  );
  return (row) => {
    const told = new Set(marks.filter((each) => each.row === row).map(({ text }) => markIn(text)));
    return told.size === 1 ? [...told][0] : undefined;
  };
}

/** The mark that `text` is. */
export function markIn(text: string): ReadMark | undefined {
  return (Object.keys(words) as ReadMark[]).find((mark) => words[mark]?.test(text));
}
