import type { Written } from '../moment/use-moment-edits.ts';

/** All that a person wrote about a moment, as plain text, for carrying it away. */
export function writtenText(written: Written): string {
  const { facts, concluded, ownStory, echoNote, named, boundary, support } = written;
  const { reframe, validation, nextNote, gave, expectation } = written;
  return [facts, concluded, ownStory, echoNote, named, boundary, support]
    .concat([gave, reframe, validation, nextNote, expectation?.text])
    .filter(Boolean)
    .join('\n\n');
}
