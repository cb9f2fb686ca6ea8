import { describe, expect, it } from 'vitest';
import { fold } from '../../../../lib/reflect/wording/fold.ts';
import { Pattern, Patterns, sourceOf } from '../../../../lib/reflect/wording/pattern.ts';
import { wordingSorts } from '../../../../lib/reflect/wording/wording-sort.ts';
import ar from '../../../../lib/reflect/wording/patterns-ar.json' with { type: 'json' };
import de from '../../../../lib/reflect/wording/patterns-de.json' with { type: 'json' };
import en from '../../../../lib/reflect/wording/patterns-en.json' with { type: 'json' };
import { examples as arabic } from './examples-ar.ts';
import { examples as german } from './examples-de.ts';
import { examples as english } from './examples-en.ts';

describe.each([
  ['en', en, english, 80],
  ['de', de, german, 40],
  ['ar', ar, arabic, 30],
] as const)('the patterns in "%s"', (tag, table, examples, least) => {
  const patterns = Patterns.parse(table);
  const ids = patterns.map(({ id }) => id);

  it('are many, each by its own name, and of every sort', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(least);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${tag}_`))).toEqual([]);
    expect(new Set(patterns.map(({ sort }) => sort))).toEqual(new Set(wordingSorts));
  });

  it('have each an example, and no example is without its pattern', () => {
    expect(new Set(examples.map(([id]) => id))).toEqual(new Set(ids));
  });

  it('repeat nothing without an end', () => {
    const endless = patterns.filter(({ find }) => /[*+]|,\}/.test(sourceOf(fold(find).text)));
    expect(endless.map(({ id }) => id)).toEqual([]);
  });
});

describe('a pattern that could run away, or would find nothing, is refused', () => {
  const fine = { id: 'en_fine', sort: 'label', find: "you're (so )?cold", instead: 'I am cold' };
  it('but a fine one is not', () => {
    expect(Pattern.safeParse(fine).success).toBe(true);
  });

  it.each([
    ['a repetition', { find: '(a+)+' }],
    ['a star', { find: 'a*' }],
    ['a count', { find: 'a{2,}' }],
    ['any character', { find: 'a.b' }],
    ['a backslash', { find: String.raw`\w` }],
    ['a capital, which folded text has none of', { find: 'You' }],
    ['a group that does not end', { find: '(you' }],
    ['an unknown sort', { sort: 'rude' }],
    ['no other wording', { instead: '' }],
    ['another wording that ends a sentence', { instead: 'I am cold.' }],
    ['a name in no language', { id: 'fine' }],
  ])('%s', (_title, part) => {
    expect(Pattern.safeParse({ ...fine, ...part }).success).toBe(false);
  });
});
