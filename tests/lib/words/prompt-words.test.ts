import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prompts } from '../../../lib/reflect/prompts.ts';
import { skips } from '../../../lib/reflect/skip.ts';
import { techniques } from '../../../lib/reflect/technique.ts';
import { wayOf } from '../../../lib/reflect/way.ts';
import type { PromptWords } from '../../../lib/words/prompt-words.ts';
import ar from '../../../locales/prompts/ar.json' with { type: 'json' };
import de from '../../../locales/prompts/de.json' with { type: 'json' };
import en from '../../../locales/prompts/en.json' with { type: 'json' };
import { wordsOf } from '../../support/reading-level.ts';

type Messages = { [name: string]: string | Messages };

// The types say that every language words the same, no more and no less.
const languages: Record<'en' | 'de' | 'ar', PromptWords> = { en, de, ar };
const tags = ['en', 'de', 'ar'] as const;

const locales = new URL('../../../locales', import.meta.url).pathname;

function flat(messages: object, path = ''): [key: string, text: string][] {
  return Object.entries(messages as Messages).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[path + name, value]] : flat(value, `${path}${name}.`),
  );
}

/** The texts of which any of `patterns` is true. */
function textsWith(texts: [string, string][], ...patterns: RegExp[]): [string, string][] {
  return texts.filter(([, text]) => patterns.some((pattern) => pattern.test(text)));
}

/** The question and the quieter line of every prompt that is shown behind the door "clearly not okay". */
function behindNotOkay(tag: (typeof tags)[number]): [string, string][] {
  const way = wayOf('dismissed', { door: 'not_okay' });
  const words = languages[tag].prompts as Record<string, { ask: string; hint?: string }>;
  return prompts
    .filter(({ step, door, felt }) => way.includes(step) && door !== 'unclear' && felt !== 'met')
    .flatMap(({ id }) => flat(words[id] ?? {}, `${id}.`));
}

describe.each(tags)('the words of the prompts in "%s"', (tag) => {
  const words = languages[tag];
  const texts = flat(words);

  it('are there for every prompt, technique and text on skipping, in the order of these', () => {
    expect(Object.keys(words.prompts)).toEqual(prompts.map(({ id }) => id));
    expect(Object.keys(words.techniques)).toEqual([...techniques]);
    expect(Object.keys(words.skip)).toEqual([...skips]);
  });

  it('have the same keys as the English ones, in the same order', () => {
    expect(texts.map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
  });

  it('leave nothing empty, and nothing untidy', () => {
    expect(textsWith(texts, /^\s*$/, /^\s|\s$|\s\s/, /["']/, /\.\.\./, / [.,?;:،؟]/)).toEqual([]);
  });

  it('shout nothing, and paint nothing', () => {
    expect(textsWith(texts, /[!¡]/, /\p{Extended_Pictographic}/u)).toEqual([]);
  });

  it('fill no gaps, and are the same for everybody', () => {
    expect(textsWith(texts, /[{}$|<>]/)).toEqual([]);
  });

  it('are short: a question has 32 words at most, a line below it 24, each other text 28', () => {
    const most = (key: string) => (key.endsWith('.ask') ? 32 : key.endsWith('.hint') ? 24 : 28);
    const long = texts.filter(([key, text]) => wordsOf(text).length > most(key));
    expect(long).toEqual([]);
  });

  it('ask, or leave a sentence to finish; only the last step invites', () => {
    const asked = texts.filter(([key]) => key.endsWith('.ask'));
    const told = asked.filter(([, text]) => !/[?؟]|…[”“»]$/.test(text));
    expect(told.map(([key]) => key)).toEqual(['prompts.after.ask']);
  });

  it('are translated', () => {
    if (tag === 'en') return;
    const english = new Map(flat(en));
    expect(texts.filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });

  it('open and close their quotation marks as the language does', () => {
    const [open, close, strange] = { en: '“”«„', de: '„“”«', ar: '«»“„' }[tag];
    const odd = texts.filter(
      ([, text]) =>
        text.split(open ?? '').length !== text.split(close ?? '').length ||
        text.includes(strange ?? ''),
    );
    expect(odd).toEqual([]);
  });

  it('speak of no story behind the door "clearly not okay", where none is told', () => {
    const behind = behindNotOkay(tag);
    expect(behind.length).toBeGreaterThan(80);
    expect(textsWith(behind, /\bstor(?:y|ies)\b/i, /Geschichte/, /حكاي/)).toEqual([]);
  });
});

describe('the words behind the door "clearly not okay"', () => {
  it.each([
    [
      'en',
      /what else|other reading|another reason|explain it\b|their (?:side|reasons?)|may have meant/i,
    ],
    ['en', /\bif it was\b|\breally\b|are you sure|too sensitive|your part\b/i],
    ['de', /sonst noch|andere Lesart|anderer Grund|es erklär|gemeint haben|wirklich\b/i],
    ['ar', /غير ذلك|قراءة أخرى|سبب آخر|تفسير|(?<!\p{L})حقًّ?ا/u],
  ] as const)('in "%s" look for no other reading and doubt nothing: %s', (tag, pattern) => {
    expect(textsWith(behindNotOkay(tag), pattern)).toEqual([]);
  });
});

describe('words of blame, of alarm and of medicine', () => {
  const english = readdirSync(locales, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:[^/]+\/)?en\.json$/.test(file))
    .flatMap((file) =>
      flat(JSON.parse(readFileSync(join(locales, file), 'utf8')) as Messages, `${file}: `),
    );

  it.each([
    'why are you',
    'why do you',
    'why did you',
    'what is wrong with you',
    'overreact',
    'over-react',
    'too sensitive',
    'calm down',
    'just ',
    'should have',
    'should not have',
    'at least',
    'get over',
    'grow up',
    'your fault',
    'you always',
    'you never',
    'imagining',
    'paranoid',
    'needy',
    'clingy',
    'dramatic',
    'have they replied',
    'have they answered',
    'did they reply',
    'did they answer',
    'replied yet',
    'ignored you',
    'ignoring you',
    'rejected you',
    'toxic',
    'narciss',
    'gaslight',
    'obviously',
  ])('have no "%s" in any English text', (words) => {
    expect(english.filter(([, text]) => `${text.toLowerCase()} `.includes(words))).toEqual([]);
  });

  it.each([
    ['en', /\bwhy\b|\bdanger|\bwarning|\burgent|\balarm|\bcrisis|\bvictim|\babus/i],
    ['en', /\btherap|\bdiagnos|\bsymptom|\bdisorder|\btreatment|\bcures?\b|\bheal(?:s|ed|ing)?\b/i],
    ['de', /\b(?:warum|wieso|weshalb)\b|überreag|zu empfindlich|beruhig|stell dich nicht/i],
    ['de', /du hättest|hättest du .* sollen|selbst schuld|\beinfach\b|\bdoch nur\b|immerhin/i],
    [
      'de',
      /schon (?:geantwortet|geschrieben|gemeldet)|ignorier|toxisch|Gefahr|Warnung|Krise|Opfer/i,
    ],
    [
      'de',
      /Therap|Diagnos|Symptom|Störung|Behandlung|\b(?:Ihnen|haben Sie|können Sie|möchten Sie)\b/,
    ],
    ['ar', /لماذا|حساسية|مبالغ|تبالغ|اهدأ|اهدئي|كان عليك|كان يجب|كان ينبغي/],
    ['ar', /هل رد|هل أجاب|مجرد|ذنبك|تجاهلك|خطير|تحذير|أزمة|ضحية|علاج|تشخيص|أعراض|اضطراب نفسي/],
  ] as const)('have no such word in the prompts in "%s": %s', (tag, pattern) => {
    expect(textsWith(flat(languages[tag]), pattern)).toEqual([]);
  });

  it('are not put into the mouth of the reader: what is quoted says nothing of another', () => {
    const quoted = flat(en.prompts).flatMap(([key, text]) =>
      [...text.matchAll(/“([^”]*)”/g)].map(([, words = '']) => [key, words] as [string, string]),
    );
    expect(quoted.length).toBeGreaterThan(10);
    expect(textsWith(quoted, /\b(?:they|them|he|she|him|her|nobody|everyone|people)\b/i)).toEqual(
      [],
    );
  });
});
