import type { Entry } from '../foreign-moment.ts';
import { timeOn } from '../zoned-time.ts';
import { listPart, partOf, textPart, textsPart } from '../loose.ts';
import type { Given } from '../source.ts';

/**
 * jrnl's JSON (`jrnl --export json`, jrnl 4, 2024): `{tags, entries: [{title, body, date, time, tags, starred}]}`.
 * Not carried: stars, and the tags where they stand in the text anyway.
 */
export function isJrnl(value: unknown): boolean {
  const [first] = listPart(value, 'entries') ?? [];
  const isEmpty = first === undefined && partOf(value, 'tags') !== undefined;
  return (
    textPart(first, 'date') !== undefined || (isEmpty && listPart(value, 'entries') !== undefined)
  );
}

export function jrnlEntries(value: unknown, { zone }: Given): Entry[] {
  return (listPart(value, 'entries') ?? []).map((entry, index) => {
    const text = [textPart(entry, 'title'), textPart(entry, 'body')];
    const elsewhere = textsPart(entry, 'tags').filter(
      (tag) => !text.some((part) => part?.includes(tag)),
    );
    return {
      at: index + 1,
      time: timeOn(textPart(entry, 'date') ?? '', textPart(entry, 'time'), zone),
      texts: [...text, elsewhere.join(' ')],
    };
  });
}
