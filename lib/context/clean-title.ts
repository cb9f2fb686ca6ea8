import { caps } from '../moment/caps.ts';
import { cleanLine } from './clean-text.ts';

/** Counters and marks that change by the minute: "(3) ", "[12] ", "• ", "* ", "🔴 (4) " at the head. */
const leadingCounter =
  /^(?:\p{Extended_Pictographic}\ufe0f?\s*)?(?:\(\d[\d.,]*\+?\)|\[\d+\+?\])\s*|^[•●*!]\s+/u;
/** "Inbox (3)". Four digits may be a year. */
const trailingCounter = /\s*(?:\(\d{1,3}\+?\)|\(\d{1,3}(?:[.,]\d{3})+\+?\))$/u;
/** "3 new messages", in the languages of the pages we know. */
const onlyCounts = /^\d+\+?\s+(?:new|unread|neue|ungelesene|nouveaux|nuevos)\b/iu;
const mailAddress = /[^\s<>()[\]|,;:"]+@[^\s<>()[\]|,;:"]+\.[^\s<>()[\]|,;:".]{2,}/gu;
const emptyBrackets = /[<([]\s*[>)\]]/gu;
/** An address in a title, or the part of one that may hold a secret. */
const address = /\bhttps?:\/\/\S+|\S*\?[^\s=]+=\S*/giu;
/** What stands between the parts of a title. */
const separator = /(\s+(?:[|·–—-]|::)\s+)/u;

/**
 * `title` without counters and mail addresses (one may be the reader's own), and with `kept` of each address
 * in it, which may hold a secret.
 */
export function cleanTitle(title: string, kept: (address: string) => string): string | undefined {
  const pieces = (cleanLine(title, caps.title) ?? '').split(separator);
  // Pieces alternate: a part, what separates it from the next, a part.
  let clean = '';
  for (let index = 0; index < pieces.length; index += 2) {
    const part = cleanPart(pieces[index] ?? '', kept);
    if (part) clean += (clean && `${pieces[index - 1] ?? ''}${part}`) || part;
  }
  return clean || undefined;
}

/** `title` without the words of a post that stand in it: 'Dana on X: "text" / X'. */
export function withoutQuote(title: string): string {
  return title.replace(/:\s*["“„«](?:.*["”“»]|.*)/su, '');
}

/** The parts of a cleaned title: "general - Acme - Slack" gives three. */
export function titleParts(title: string): string[] {
  return title.split(separator).filter((_, index) => index % 2 === 0);
}

function cleanPart(part: string, kept: (address: string) => string): string {
  let text = part;
  while (leadingCounter.test(text)) text = text.replace(leadingCounter, '');
  text = text
    .replace(address, kept)
    .replace(mailAddress, ' ')
    .replace(emptyBrackets, ' ')
    .replace(trailingCounter, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return onlyCounts.test(text) ? '' : text;
}
