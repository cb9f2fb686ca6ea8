import { oncePer } from '../once-per.ts';
import { kindOf } from './notices.ts';

const typing =
  /\b(?:is|are) typing\b|\bschreib(?:t|en)\b.{0,12}(?:…|\.{3})$|écri(?:t|vent)\b.{0,12}(?:…|\.{3})$|está escribiendo|sta scrivendo|está digitando|печатает/i;
const unread =
  /^(?:\d+ )?(?:new|unread|neue|ungelesene|nouveaux|nuevos|nuovi|novas|новые|непрочитанные) (?:messages?|nachrichten?|mensajes|messaggi|mensagens|сообщения)$/i;

/**
 * Rows that nobody wrote, by what they say: who is typing, what is unread, which day begins. Only where
 * every row of their kind says such a thing, since a message may say "Today" as well.
 */
export function noticesByText(
  rows: readonly Element[],
  language: string | undefined,
): Set<Element> {
  // They take some milliseconds, and most pages need none.
  const dayWords = oncePer(() => dayWordsIn([language, 'en']));
  const isSuch = (row: Element) => {
    const all = row.textContent ?? '';
    // So much white space has nobody, and megabytes would take long to fold.
    if (all.length > 2_000) return false;
    const text = all.replace(/\s+/g, ' ').trim();
    return text.length <= 80 && (typing.test(text) || unread.test(text) || isDay(text, dayWords));
  };
  const kinds = [...Map.groupBy(rows, kindOf).values()];
  return new Set(kinds.length > 1 ? kinds.filter((each) => each.every(isSuch)).flat() : []);
}

/** "Today", "Fri 20 November 2026", "20.11.": nothing but words for days and their numbers. */
function isDay(text: string, dayWords: (key?: undefined) => ReadonlySet<string>): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}’']+|\p{Nd}+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 8 &&
    words.every((word) => /^\p{Nd}{1,4}$/u.test(word) || dayWords().has(word))
  );
}

/** What days and months are called, and today and yesterday. */
function dayWordsIn(languages: readonly (string | undefined)[]): Set<string> {
  const words = languages.flatMap((language) => {
    if (!language || Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return [];
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const names = (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, {
        weekday: style,
        month: style,
        day: 'numeric',
      });
      return Array.from({ length: 12 }, (_, month) =>
        format.format(new Date(2026, month, month + 1)),
      );
    });
    return [relative.format(0, 'day'), relative.format(-1, 'day'), ...names];
  });
  return new Set(words.flatMap((word) => word.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? []));
}
