import type { Entry } from '../foreign-moment.ts';
import { timeOn } from '../zoned-time.ts';
import { partOf, textPart } from '../loose.ts';
import type { Given } from '../source.ts';

/**
 * Mini Diary's JSON (version 3, 2020, its last): `{metadata, entries: {"YYYY-MM-DD": {dateUpdated, title, text}}}`.
 * A day has no hour there: it comes in at noon. Not carried: when it was last changed.
 */
export function isMiniDiary(value: unknown): boolean {
  const entries = partOf(value, 'entries');
  return (
    typeof entries === 'object' &&
    entries !== null &&
    !Array.isArray(entries) &&
    Object.keys(entries).every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
  );
}

export function miniDiaryEntries(value: unknown, { zone }: Given): Entry[] {
  const entries = Object.entries(partOf(value, 'entries') as Record<string, unknown>);
  return entries.map(([day, entry], index) => ({
    at: index + 1,
    time: timeOn(day, undefined, zone),
    texts: [textPart(entry, 'title'), plain(textPart(entry, 'text'))],
  }));
}

/** The text without the marks of HTML in which some versions keep it. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.replaceAll(/<(?:br\s*\/?|\/p|\/li|\/h\d)>/gi, '\n')
    .replaceAll(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
