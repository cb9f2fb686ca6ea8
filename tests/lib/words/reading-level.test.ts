import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flatWords, type Words } from '../../support/flat-words.ts';
import { gradeLevel, sentencesIn, syllablesOf, wordsOf } from '../../support/reading-level.ts';

const locales = new URL('../../../locales', import.meta.url).pathname;

/** From so many words on, a text is read, and no longer taken in at a glance. */
const aLongText = 12;

/** With fewer words it is a label, of which the formula says nothing. */
const aSentence = 5;

/** The English words of the interface, and those of every folder beside them. */
const files = readdirSync(locales, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:[^/]+\/)?en\.json$/.test(file))
  .toSorted();

/** Every text of a file, but for the names of papers: those are not ours to reword. */
function textsIn(file: string): { key: string; text: string; length: number; grade: number }[] {
  const messages = JSON.parse(readFileSync(join(locales, file), 'utf8')) as Words;
  const prose = flatWords(messages).filter(([key]) => !key.endsWith('.papers'));
  return prose.map(([key, text]) => ({
    key,
    text,
    length: wordsOf(text).length,
    grade: Math.round(gradeLevel(text) * 10) / 10,
  }));
}

describe('the counter of syllables', () => {
  it.each([
    [1, 'a I it the who one once eight friend strength stretched walked named makes asked does'],
    [1, 'were there hour piece wrote times you’ve don’t can’t they’ll seen guest quite great'],
    [
      2,
      'create creature story table little feeling before named-line reason people tired something wanted',
    ],
    [
      2,
      'careful statement lately being going quiet science poem changes boxes pieces every real-time',
    ],
    [
      2,
      'business really request sometimes notebook page’s today’s doesn’t didn’t wouldn’t cancelled',
    ],
    [3, 'remember another together anyone everything earlier easier somebody whoever radio video'],
    [
      3,
      'usual annual deciding reminded important conclusion explaining half-hearted well-meaning 100',
    ],
    [4, 'society explanation everybody reality relationship invitation'],
    [5, 'communication opportunity'],
    [6, 'responsibility'],
  ])('hears %i in "%s"', (count, words) => {
    const heard = words.split(' ').map((word) => [word, syllablesOf(word)]);
    expect(heard).toEqual(words.split(' ').map((word) => [word, count]));
  });
});

describe('the grade level', () => {
  it.each([
    ['The cat sat on the mat.', 6, 1, 6],
    [
      'This sentence, taken as a reading passage unto itself, is being used to prove a point.',
      16,
      1,
      23,
    ],
    [
      'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.',
      13,
      1,
      24,
    ],
    ['Saved. Nothing was kept, and nothing left.', 7, 2, 9],
    ['“When …, I felt …, and I would like …”', 7, 1, 7],
    ['What did it mean: this, or that? Say “no.” Or leave it.', 12, 3, 12],
    ['It stays for {count} days, well-kept', 6, 1, 7],
  ])('of "%s" follows from its words, sentences and syllables', (text, words, sentences, heard) => {
    const spoken = wordsOf(text).reduce((sum, word) => sum + syllablesOf(word), 0);
    expect([wordsOf(text).length, sentencesIn(text), spoken]).toEqual([words, sentences, heard]);
    expect(gradeLevel(text)).toBeCloseTo(
      0.39 * (words / sentences) + 11.8 * (heard / words) - 15.59,
    );
  });

  it('of a text without words is none', () => {
    expect(gradeLevel('…')).toBe(0);
  });

  it('tells hard words from plain ones', () => {
    const hard =
      'Cognitive reappraisal of ambiguous interpersonal communication attenuates physiological reactivity.';
    expect(gradeLevel(hard)).toBeGreaterThan(20);
    expect(gradeLevel('When it is not clear what was meant, look at it once more.')).toBeLessThan(
      4,
    );
  });
});

describe('the English texts', () => {
  it('are found: those of the interface, and those of the prompts', () => {
    expect(files).toEqual(expect.arrayContaining(['en.json', 'prompts/en.json']));
    expect(textsIn('prompts/en.json').length).toBeGreaterThan(300);
    expect(textsIn('en.json').filter(({ length }) => length >= aLongText).length).toBeGreaterThan(
      30,
    );
  });

  it.each(files)('of "%s" ask for eight years of school at most, taken together', (file) => {
    // The interface is mostly labels; the folders beside it hold what is read.
    const shortest = file === 'en.json' ? aLongText : aSentence;
    const grades = textsIn(file)
      .filter(({ length }) => length >= shortest)
      .map(({ grade }) => grade);
    const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
    expect(mean).toBeLessThanOrEqual(8);
  });

  it.each(files)('of "%s" ask for ten at most, each', (file) => {
    const hard = textsIn(file).filter(({ length, grade }) => length >= aLongText && grade > 10);
    expect(hard).toEqual([]);
  });
});
