import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import ar from '../../../locales/ar.json' with { type: 'json' };
import de from '../../../locales/de.json' with { type: 'json' };
import en from '../../../locales/en.json' with { type: 'json' };
import { toolbarWords } from '../../../lib/words/toolbar-words.ts';

type Messages = { [name: string]: string | Messages };

const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every message of a language by its key; the forms of a plural under one key, with a list of them. */
function flat(messages: Messages, path = ''): Map<string, { texts: string[]; forms: string[] }> {
  const found = new Map<string, { texts: string[]; forms: string[] }>();
  for (const [name, value] of Object.entries(messages)) {
    const key = path + name;
    if (typeof value === 'string') found.set(key, { texts: [value], forms: [] });
    else if ('other' in value && Object.keys(value).every((form) => plurals.includes(form)))
      found.set(key, { texts: Object.values(value) as string[], forms: Object.keys(value) });
    else for (const [inner, message] of flat(value, `${key}.`)) found.set(inner, message);
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

const english = flat(en);

describe.each([
  ['en', en],
  ['de', de],
  ['ar', ar],
])('the messages in "%s"', (tag, language) => {
  const messages = flat(language);

  it('have the same keys as the English ones', () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
    expect(messages.size).toBeGreaterThan(100);
  });

  it('have the same gaps to fill, but for a dual that holds its number', () => {
    const gaps = (key: string) => placeholders(english.get(key)?.texts.at(-1) ?? '').join();
    const wrong = [...messages].filter(([key, { texts, forms }]) =>
      texts.some((text, form) => placeholders(text).join() !== gaps(key) && forms[form] !== 'two'),
    );
    expect(wrong).toEqual([]);
  });

  it('have each form of a plural that the language has', () => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const plural = [...messages].filter(([, { forms }]) => forms.length > 0);
    expect(plural.length).toBeGreaterThan(0);
    expect(plural.filter(([, { forms }]) => forms.toSorted().join() !== needed.join())).toEqual([]);
  });

  it('leave nothing empty, and have nothing that the browser would read as a code', () => {
    const odd = [...messages].filter(([, { texts }]) =>
      texts.some((text) => text.trim() === '' || text.includes('$') || text.includes(' | ')),
    );
    expect(odd).toEqual([]);
  });

  it('are translated, but for names', () => {
    if (tag === 'en') return;
    const same = [...messages].filter(
      ([key, { texts }]) => texts[0] === english.get(key)?.texts[0],
    );
    const names = [
      'app.name',
      'language.direction',
      'list.comma',
      'nav.label',
      'settings.version',
      'toolbar.title',
    ];
    expect(same.map(([key]) => key).filter((key) => !names.includes(key))).toEqual([]);
  });
});

it('leave no English message unused', () => {
  const root = new URL('../../..', import.meta.url).pathname;
  const files = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  const source = [...files, 'wxt.config.ts']
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const built = [...source.matchAll(/`(\w(?:[\w.]|\$\{[\w.]+\})+)`/g)].map(
    ([, template = '']) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
  );
  const unused = [...english.keys()].filter(
    (key) =>
      !source.includes(`'${key}'`) &&
      !source.includes(`__MSG_${key.replaceAll('.', '_')}__`) &&
      !key.startsWith('toolbar.') &&
      !built.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

describe('the words of the toolbar', () => {
  it.each([
    ['auto', 'de-AT', de],
    ['auto', 'ar', ar],
    ['auto', 'fr', en],
    ['de', 'en-US', de],
    ['en', 'ar', en],
  ] as const)(
    'with "%s" in a browser that speaks "%s" are right',
    (language, browser, expected) => {
      expect(toolbarWords(language, browser)).toEqual(expected.toolbar);
    },
  );
});
