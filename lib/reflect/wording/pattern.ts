import * as z from '../../schema.ts';
import { WordingSort } from './wording-sort.ts';

/**
 * A phrase to look for. `find` is a regular expression in which nothing is repeated, so that none can
 * run away, whatever the text: letters, groups, `?`, looks ahead and behind, `~` for any one word and
 * `…` for up to two words with the spaces behind them. It is compared with folded text (`fold.ts`),
 * where words begin and end.
 */
export const Pattern = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]{2}_[a-z_]{2,40}$/)),
  sort: WordingSort,
  find: z.string().check(
    z.maxLength(600),
    z.regex(/^[\p{Ll}\p{Lo}\p{M}\p{Lm} ,'~…()|?:=!<-]+$/u),
    z.refine((find) => compiles(find)),
  ),
  /** Another wording in the same language, in the place of the phrase. */
  instead: z.string().check(z.minLength(1), z.maxLength(80), z.regex(/[\p{L}\p{M}]$/u)),
});
export type Pattern = z.infer<typeof Pattern>;

/** All patterns of a language. */
export const Patterns = z.array(Pattern);

/** What stands before a word: no letter. In Arabic "and" and "so" are written together with what follows. */
export const wordStart = String.raw`(?:(?<![\p{L}\p{M}\p{N}])|(?<=(?<![\p{L}\p{M}\p{N}])[وف]))`;
export const wordEnd = String.raw`(?![\p{L}\p{M}\p{N}])`;
const oneWord = String.raw`[\p{L}\p{M}\p{N}'-]{1,30}`;

/** `find` as the source of a regular expression, for folded text. */
export function sourceOf(find: string): string {
  return find
    .replaceAll(/\((?!\?)/g, '(?:')
    .replaceAll(/\(\?<[=!]/g, (behind) => behind + wordStart)
    .replaceAll("'", "'?")
    .replaceAll('…', '(?:~ ){0,2}')
    .replaceAll('~', oneWord);
}

function compiles(find: string): boolean {
  try {
    return new RegExp(sourceOf(find), 'u').source !== '';
  } catch {
    return false;
  }
}
