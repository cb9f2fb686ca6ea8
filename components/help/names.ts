import type { Country } from '../../lib/care/help-line.ts';
import { spokenLanguage } from '../../lib/words/words.ts';

/** The name of a country in the language that is spoken. */
export function countryName(country: Country): string {
  return nameOf('region', country);
}

/** "German, French and Italian", in the language that is spoken. */
export function languageNames(tags: readonly string[]): string {
  const names = tags.map((tag) => nameOf('language', tag));
  return new Intl.ListFormat(spokenLanguage(), { type: 'conjunction' }).format(names);
}

/** The countries by their names, as the spoken language sorts them. */
export function sortedByName(countries: readonly Country[]): { country: Country; name: string }[] {
  const { compare } = new Intl.Collator(spokenLanguage());
  return countries
    .map((country) => ({ country, name: countryName(country) }))
    .toSorted((a, b) => compare(a.name, b.name));
}

/** The host of an address, as people say it: "example.org". */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}

function nameOf(type: Intl.DisplayNamesType, code: string): string {
  return new Intl.DisplayNames(spokenLanguage(), { type }).of(code) ?? code;
}
