/**
 * The most characters (UTF-16 units) that each text of a moment keeps. Longer text is cut, and the
 * person is told so.
 */
export const caps = {
  address: 2_000,
  conversation: 200,
  /** One part of a draft: all of them together fit into one text. */
  draftPart: 4_000,
  facts: 20_000,
  host: 253,
  /** One sentence: a reframe, a story, an explanation. */
  line: 500,
  service: 80,
  time: 80,
  title: 300,
  words: 2_000,
} as const;
