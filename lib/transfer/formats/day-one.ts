import { type Moment, MomentId } from '../../moment/moment.ts';
import type { Entry } from '../foreign-moment.ts';
import { instantOf } from '../zoned-time.ts';
import { listPart, partOf, textPart, textsPart } from '../loose.ts';
import { type MomentWords, sectionsOf, titleOf } from '../sections.ts';

/**
 * Day One's JSON in a zip (`{metadata: {version: "1.0"}, entries: [{uuid, creationDate, modifiedDate, timeZone,
 * text, tags, starred}]}`; Day One 2024 and later). Read: text, tags, time and zone. Not carried: pictures,
 * places, weather, stars.
 *
 * What we write carries a moment as a text to be read: when and where it was, facts, reflection. It is
 * known again by its id where it is brought in here, and is then not doubled; but a moment cannot be made
 * of it again as it was.
 */
export const noticedTag = 'noticed';

/** Whether `name` is that of a journal in Day One's zip. */
export function isJournal(name: string): boolean {
  return /^[^/\\]+\.json$/i.test(name) && !name.startsWith('.');
}

export function isDayOne(value: unknown): boolean {
  const entries = listPart(value, 'entries');
  const [first] = entries ?? [];
  const hasVersion = textPart(partOf(value, 'metadata'), 'version') !== undefined;
  return entries !== undefined && (hasVersion || partOf(first, 'creationDate') !== undefined);
}

export function dayOneEntries(value: unknown): Entry[] {
  return (listPart(value, 'entries') ?? []).map((entry, index) => {
    const tags = textsPart(entry, 'tags');
    const uuid = textPart(entry, 'uuid');
    const isOurs = tags.includes(noticedTag);
    return {
      at: index + 1,
      time: instantOf(partOf(entry, 'creationDate')),
      zone: textPart(entry, 'timeZone'),
      texts: [
        textPart(entry, 'text')?.replaceAll(/!\[\]\(dayone-moment:[^)]*\)/g, ''),
        isOurs ? undefined : tags.map((tag) => `#${tag.replaceAll(' ', '-')}`).join(' '),
      ],
      felt: isOurs ? (tags.includes('met') ? 'met' : 'dismissed') : undefined,
      id: isOurs ? idIn(uuid) : undefined,
      identity: uuid,
    };
  });
}

/** Day One writes an id in capitals and without dashes. */
function idIn(uuid = ''): string | undefined {
  const dashed = uuid
    .toLowerCase()
    .replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5');
  return MomentId.safeParse(dashed).success ? dashed : undefined;
}

/** Moments as a journal that Day One imports, in pieces. */
export async function* writeDayOne(
  moments: AsyncIterable<Moment>,
  words: MomentWords,
): AsyncGenerator<string> {
  yield '{"metadata":{"version":"1.0"},"entries":[';
  let isFirst = true;
  for await (const moment of moments) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(dayOneEntry(moment, words))}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

function dayOneEntry(moment: Moment, words: MomentWords) {
  const { id, at, changedAt, zone, felt } = moment;
  const sections = sectionsOf(moment, words).map(
    ({ part, text }) => `## ${words.parts[part]}\n\n${text}`,
  );
  return {
    uuid: id.replaceAll('-', '').toUpperCase(),
    creationDate: wholeSeconds(at),
    modifiedDate: wholeSeconds(changedAt),
    timeZone: zone,
    text: [`# ${titleOf(moment, words)}`, ...sections].join('\n\n'),
    tags: [noticedTag, felt],
    starred: false,
  };
}

/** Day One knows whole seconds, and no more. */
function wholeSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
