import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../lib/settings/appearance.ts';
import { fill } from '../../../lib/words/fill.ts';
import { topicWords } from '../../../lib/words/topic-words.ts';
import { flatWords, type Words } from '../../support/flat-words.ts';

const folder = 'locales';
const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const spoken = languages.filter((language) => language !== 'auto');

function read(topic: string, language: string): Map<string, string> {
  return new Map(
    flatWords(JSON.parse(readFileSync(join(folder, topic, `${language}.json`), 'utf8')) as Words),
  );
}

function gaps(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .toSorted((a = '', b = '') => a.localeCompare(b))
    .join();
}

it('there are topics to look at', () => {
  expect(topics.map(({ name }) => name)).toContain('help');
});

describe.each(topics.flatMap(({ name }) => spoken.map((language) => [name, language] as const)))(
  'the words for "%s" in "%s"',
  (topic, language) => {
    const english = read(topic, 'en');
    const words = read(topic, language);

    it('have the keys of the English ones, in their order', () => {
      expect([...words.keys()]).toEqual([...english.keys()]);
      expect(words.size).toBeGreaterThan(0);
    });

    it('have the same gaps to fill', () => {
      const wrong = [...words].filter(([key, text]) => gaps(text) !== gaps(english.get(key) ?? ''));
      expect(wrong).toEqual([]);
    });

    it('leave nothing empty, and nothing in English', () => {
      const empty = [...words].filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
      if (language === 'en') return;
      const same = [...words].filter(([key, text]) => english.get(key) === text);
      expect(same).toEqual([]);
    });
  },
);

describe('the words of a topic', () => {
  it.each([
    ['en', 'Help'],
    ['de', 'Notizbuch'],
    ['ar', 'الدفتر'],
  ])('are loaded in "%s"', async (language, word) => {
    expect(JSON.stringify(await topicWords('help', language))).toContain(
      word === 'Help' ? 'notebook' : word,
    );
  });

  it('are loaded once, and kept', () => {
    expect(topicWords('help', 'de')).toBe(topicWords('help', 'de'));
  });

  it('are the English ones where the language is not known', async () => {
    expect(await topicWords('help', 'fr')).toBe(await topicWords('help', 'en'));
  });
});

describe('a text with gaps', () => {
  it.each([
    ['{a} and {b}', { a: 1, b: 'two' }, '1 and two'],
    ['{a}', {}, '{a}'],
    ['none', { a: 1 }, 'none'],
  ])('"%s" is filled', (text, values, filled) => {
    expect(fill(text, values)).toBe(filled);
  });
});
