import type { Moment } from '../../moment/moment.ts';
import { type MomentWords, sectionsOf, titleOf } from '../sections.ts';
import { zonedTime } from '../zoned-time.ts';
import type { TextFile } from '../zip-writer.ts';

/**
 * One Markdown file for each moment, with YAML front matter that Obsidian (1.4 and later) shows as
 * properties, in a zip. It carries what can be told as text. Not carried: people, answers to check-ins,
 * what was deleted, how a conversation stood, settings; and it is not read back.
 */
export function momentAsMarkdown(moment: Moment, words: MomentWords): TextFile {
  const { id, at, zone, felt, kind, context, changedAt } = moment;
  const time = zonedTime(at, zone);
  const properties: [string, string | undefined][] = [
    ['id', id],
    ['date', time.slice(0, 19)],
    ['zone', zone],
    ['felt', felt],
    ['kind', kind],
    ['service', context.service ?? context.host],
    ['conversation', context.conversation],
    ['address', context.address],
  ];
  const front = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${yamlText(value ?? '')}`);
  const body = sectionsOf(moment, words).map(
    ({ part, text }) => `## ${words.parts[part]}\n\n${part === 'words' ? quoted(text) : text}\n`,
  );
  return {
    name: `${time.slice(0, 10)} ${time.slice(11, 16).replace(':', '')} ${felt} ${id.slice(0, 8)}.md`,
    text: [
      '---',
      ...front,
      'tags:',
      '  - noticed',
      `  - ${felt}`,
      '---',
      '',
      `# ${titleOf(moment, words)}`,
      '',
      ...body,
    ].join('\n'),
    changedAt,
  };
}

/** YAML reads a string of JSON as the same string; only the separators of lines it knows beside need a word. */
function yamlText(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function quoted(text: string): string {
  return text.replaceAll(/^/gm, '> ');
}
