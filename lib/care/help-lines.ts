import type { Country, HelpLine } from './help-line.ts';
import { arabic } from './help-lines/arabic.ts';
import { britishIsles } from './help-lines/british-isles.ts';
import { emergency } from './help-lines/emergency.ts';
import { europe } from './help-lines/europe.ts';
import { german } from './help-lines/german.ts';
import { international } from './help-lines/international.ts';
import { northAmerica } from './help-lines/north-america.ts';
import { south } from './help-lines/south.ts';
import type { HelpTopic } from './help-topic.ts';

/** Every line that is kept. How each was found stands in docs/help-lines.md. */
export const helpLines: readonly HelpLine[] = [
  ...international,
  ...britishIsles,
  ...northAmerica,
  ...german,
  ...arabic,
  ...south,
  ...europe,
];

/** The lines for `topic`: directories first, which outlive any number, then those of `country`. */
export function helpLinesFor(country: Country | undefined, topic: HelpTopic): HelpLine[] {
  const fitting = helpLines.filter((line) => line.for.includes(topic));
  return [
    ...fitting.filter(({ countries }) => countries === 'international'),
    ...fitting.filter(
      ({ countries }) =>
        countries !== 'international' && country !== undefined && countries.includes(country),
    ),
  ];
}

/** The numbers for an emergency in `country`; none where it is unknown. */
export function emergencyNumbersOf(country: Country | undefined): readonly string[] {
  return (
    emergency.find(({ countries }) => countries.some((each) => each === country))?.numbers ?? []
  );
}

/** Every country of which a number is known. */
export function countriesWithHelp(): Country[] {
  const known = [...helpLines, ...emergency].flatMap(({ countries }) =>
    countries === 'international' ? [] : countries,
  );
  return [...new Set(known)].toSorted();
}
