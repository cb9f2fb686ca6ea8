import { describe, expect, it } from 'vitest';
import explanationsAr from '../../../locales/explanations/ar.json' with { type: 'json' };
import explanationsDe from '../../../locales/explanations/de.json' with { type: 'json' };
import explanationsEn from '../../../locales/explanations/en.json' with { type: 'json' };
import feelingsAr from '../../../locales/feelings/ar.json' with { type: 'json' };
import feelingsDe from '../../../locales/feelings/de.json' with { type: 'json' };
import feelingsEn from '../../../locales/feelings/en.json' with { type: 'json' };
import trapsAr from '../../../locales/traps/ar.json' with { type: 'json' };
import trapsDe from '../../../locales/traps/de.json' with { type: 'json' };
import trapsEn from '../../../locales/traps/en.json' with { type: 'json' };
import { caps } from '../../../lib/moment/caps.ts';
import { feelings } from '../../../lib/moment/feeling.ts';
import { needs } from '../../../lib/moment/need.ts';
import { stories } from '../../../lib/moment/story.ts';
import { traps } from '../../../lib/moment/trap.ts';
import { alwaysOffered } from '../../../lib/reflect/explanations/always-offered.ts';
import { explanations } from '../../../lib/reflect/explanations.ts';

type Words = { readonly [name: string]: string | Words };

/** Every text by its path. */
function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap<[string, string]>(([name, value]) =>
    typeof value === 'string' ? [[path + name, value]] : flat(value, `${path}${name}.`),
  );
}

const english = new Map(flat({ explanationsEn, trapsEn, feelingsEn }).map(([, text]) => [text, 1]));

describe.each([
  ['en', explanationsEn, trapsEn, feelingsEn],
  ['de', explanationsDe, trapsDe, feelingsDe],
  ['ar', explanationsAr, trapsAr, feelingsAr],
])('the words of the reflection in "%s"', (tag, ofExplanations, ofTraps, ofFeelings) => {
  const all = flat({ ofExplanations, ofTraps, ofFeelings });
  const texts = all.map(([, text]) => text);

  it('are there for every explanation, in the order in which they stand', () => {
    expect(Object.keys(ofExplanations)).toEqual([
      ...alwaysOffered,
      ...explanations.map(({ id }) => id),
    ]);
  });

  it('are there for every trap: a name, what it is, an example and a question', () => {
    expect(Object.keys(ofTraps)).toEqual([...traps]);
    for (const trap of Object.values(ofTraps)) {
      expect(Object.keys(trap)).toEqual(['name', 'about', 'example', 'ask']);
      expect(trap.ask).toMatch(/[?؟]$/);
    }
  });

  it('are there for every story, need and feeling', () => {
    expect(Object.keys(ofFeelings.stories)).toEqual([...stories]);
    expect(Object.keys(ofFeelings.needs)).toEqual([...needs]);
    expect(Object.keys(ofFeelings.feelings)).toEqual([...feelings]);
  });

  it('are nowhere empty, cheering or broken', () => {
    expect(texts.length).toBeGreaterThan(200);
    const odd = texts.filter(
      (text) => text.trim() !== text || text === '' || /[!！{}$]|\.\.|\s{2}/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it('say each thing once', () => {
    const of = Object.values(ofExplanations);
    expect(of.filter((text, at) => of.indexOf(text) !== at)).toEqual([]);
  });

  it('are short enough for a label, and end without a full stop where they are one', () => {
    const labels = [...Object.values(ofExplanations), ...Object.values(ofFeelings.stories)];
    expect(labels.filter((text) => text.length > 80 || /[.؟?]$/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.length > caps.line)).toEqual([]);
  });

  it('are translated', () => {
    if (tag === 'en') return;
    expect(texts.filter((text) => english.has(text))).toEqual([]);
  });

  it('never ask why, which leads round in circles', () => {
    const asks = Object.values(ofTraps).map(({ ask }) => ask);
    expect(asks.filter((ask) => /\bwhy\b|\b(?:warum|wieso|weshalb)\b|لماذا/i.test(ask))).toEqual(
      [],
    );
  });
});
