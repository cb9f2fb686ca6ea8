/** Messages as a file of words holds them: texts, lists of them, and groups by name. */
export type Words = string | readonly Words[] | { readonly [name: string]: Words };

/** Every text by its path, in the order of the file: "danger.title", "effects.pause.0". */
export function flatWords(words: Words, path: readonly string[] = []): [string, string][] {
  if (typeof words === 'string') return [[path.join('.'), words]];
  return Object.entries(words).flatMap(([name, inner]) => flatWords(inner, path.concat(name)));
}
