import { caps } from '../moment/caps.ts';
import { cleanLine } from './clean-text.ts';

/** "(3) ", "[12] ", "• ", "* ", "! " at the head of a title: counters and marks that change by the minute. */
const counters = /^(?:\(\d[\d.,]*\+?\)|\[\d+\+?\]|[•●*!])\s*/u;
const mailAddress = /[^\s<>()[\]|,;:"]+@[^\s<>()[\]|,;:"]+\.[^\s<>()[\]|,;:".]{2,}/gu;
/** What stands between the parts of a title. */
const separators = /\s+(?:[|·–—-]|::)\s+/u;

/** `title` without counters, and without any part that holds a mail address: it may be the reader's own. */
export function cleanTitle(title: string): string | undefined {
  let line = cleanLine(title, caps.title) ?? '';
  while (counters.test(line)) line = line.replace(counters, '');
  if (mailAddress.test(line)) line = withoutMailAddresses(line);
  return line.trim() || undefined;
}

/** The parts of a cleaned title: "general - Acme - Slack" gives three. */
export function titleParts(title: string): string[] {
  return title.split(separators).filter((part) => part !== '');
}

function withoutMailAddresses(line: string): string {
  return titleParts(line)
    .map((part) =>
      part
        .replace(mailAddress, ' ')
        .replace(/[<([]\s*[>)\]]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' - ');
}
