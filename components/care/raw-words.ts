import type { RawPart } from '../../lib/moment/context.ts';
import { spokenLanguage, t } from '../../lib/words/words.ts';

/** The raw parts in words: "the quote, the title and the address". */
export function rawWords(parts: readonly RawPart[]): string {
  const names = parts.map((part) => t(`care.raw.${part}`));
  return new Intl.ListFormat(spokenLanguage()).format(names);
}
