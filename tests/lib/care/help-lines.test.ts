import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EmergencyNumbers, HelpLine } from '../../../lib/care/help-line.ts';
import {
  countriesWithHelp,
  emergencyNumbersOf,
  helpLines,
  helpLinesFor,
} from '../../../lib/care/help-lines.ts';
import { emergency } from '../../../lib/care/help-lines/emergency.ts';
import { helpTopics } from '../../../lib/care/help-topic.ts';

const day = 24 * 60 * 60 * 1_000;
const record = readFileSync('docs/help-lines.md', 'utf8');

describe.each(helpLines)('the line $id', (line) => {
  it('is whole: a number or an address, a source that is open to all, and a day', () => {
    expect(HelpLine.safeParse(line).error).toBeUndefined();
  });

  it('was confirmed in the last two years', () => {
    expect(ageOf(line.confirmed)).toBeLessThan(2 * 365 * day);
    expect(ageOf(line.confirmed)).toBeGreaterThan(-day);
  });

  it('stands in the record of how it was found, with each of its numbers', () => {
    const row = record.split('\n').find((text) => text.startsWith(`| ${line.id} `));
    expect(row).toBeDefined();
    const { phone, text } = line.contact;
    for (const number of [phone, text?.to]) expect(row).toContain(number ?? '');
  });
});

describe.each(emergency)('the numbers for an emergency in $countries', (numbers) => {
  it('are whole, and were confirmed in the last two years', () => {
    expect(EmergencyNumbers.safeParse(numbers).error).toBeUndefined();
    expect(ageOf(numbers.confirmed)).toBeLessThan(2 * 365 * day);
    expect(ageOf(numbers.confirmed)).toBeGreaterThan(-day);
  });
});

describe('all lines', () => {
  it('are there, each once', () => {
    expect(helpLines.length).toBeGreaterThan(60);
    expect(new Set(helpLines.map(({ id }) => id)).size).toBe(helpLines.length);
  });

  it('are in countries that have a name, with one set of numbers for an emergency at most', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(countriesWithHelp().filter((country) => names.of(country) === undefined)).toEqual([]);
    const countries = emergency.flatMap((numbers) => numbers.countries);
    expect(new Set(countries).size).toBe(countries.length);
  });
});

describe('a line is refused', () => {
  const good: HelpLine = {
    id: 'xx-line',
    for: ['support'],
    countries: ['DE'],
    name: 'Line',
    contact: { phone: '116 123', address: 'https://example.org/' },
    source: 'https://example.org/',
    confirmed: '2026-11-25',
  };

  it('only if something is wrong with it', () => {
    expect(HelpLine.safeParse(good).success).toBe(true);
  });

  it.each<[string, object]>([
    ['an address is not https', { contact: { address: 'http://example.org/' } }],
    ['an address has a query', { contact: { address: 'https://example.org/?a=1' } }],
    ['an address has a hash', { contact: { address: 'https://example.org/#a' } }],
    ['an address is none', { contact: { address: 'example.org' } }],
    ['a phone has letters', { contact: { phone: '0800 REFUGE' } }],
    ['a phone has two digits', { contact: { phone: '11' } }],
    ['a phone is too long', { contact: { phone: '0800 0000 0000 0000' } }],
    ['a phone begins with a gap', { contact: { phone: ' 116 123' } }],
    ['a number for texts is malformed', { contact: { text: { to: '88 788x' } } }],
    ['there is no way to reach it', { contact: {} }],
    ['it has no source', { source: undefined }],
    ['its source is not https', { source: 'http://example.org/' }],
    ['it has no day', { confirmed: undefined }],
    ['its day is none', { confirmed: '2026-02-30' }],
    ['it is for nothing', { for: [] }],
    ['its country is a name', { countries: ['Germany'] }],
    ['an hour is none', { hours: [{ days: [1, 5], from: '9:00', to: '25:00' }] }],
    ['a day of the week is none', { hours: [{ days: [0, 8], from: '09:00', to: '17:00' }] }],
    ['it has something nobody knows', { note: 'free' }],
  ])('where %s', (_, change) => {
    expect(HelpLine.safeParse({ ...good, ...change }).success).toBe(false);
  });
});

describe('the lines for a topic', () => {
  it.each(helpTopics)('begin with directories, and end with those of the country: %s', (topic) => {
    const lines = helpLinesFor('DE', topic);
    const where = lines.map(({ countries }) => countries === 'international');
    expect(where.lastIndexOf(true)).toBeLessThan(where.indexOf(false));
    expect(lines.every((line) => line.for.includes(topic))).toBe(true);
    expect(lines.filter((_, index) => !where[index]).map((line) => line.countries)).toEqual(
      expect.arrayContaining([expect.arrayContaining(['DE'])]),
    );
  });

  it.each([undefined, 'XX'])('are directories alone where the country is %s', (country) => {
    for (const topic of helpTopics) {
      const lines = helpLinesFor(country, topic);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.every(({ countries }) => countries === 'international')).toBe(true);
    }
  });

  it('have no line of another country', () => {
    const foreign = helpLinesFor('AT', 'control').filter(
      ({ countries }) => countries !== 'international' && !countries.includes('AT'),
    );
    expect(foreign).toEqual([]);
  });
});

describe('the number for an emergency', () => {
  it.each([
    ['DE', ['112']],
    ['IE', ['112', '999']],
    ['US', ['911']],
    ['XX', []],
    [undefined, []],
  ])('in %s is %s', (country, numbers) => {
    expect(emergencyNumbersOf(country)).toEqual(numbers);
  });
});

function ageOf(confirmed: string): number {
  return Date.now() - Date.parse(confirmed);
}
