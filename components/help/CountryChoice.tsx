import { useId } from 'preact/hooks';
import type { Country } from '../../lib/care/help-line.ts';
import { sortedByName } from './names.ts';
import type { HelpWords } from './use-help.ts';

interface CountryChoiceProps {
  words: HelpWords;
  countries: readonly Country[];
  country: Country | undefined;
  onChoose(country: Country | undefined): void;
}

export function CountryChoice({ words, countries, country, onChoose }: CountryChoiceProps) {
  const id = useId();
  return (
    <div class="help-country">
      <label for={id}>{words.country.label}</label>
      <select
        id={id}
        autocomplete="off"
        value={country ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="" selected={country === undefined}>
          {words.country.none}
        </option>
        {sortedByName(countries).map(({ country: code, name }) => (
          <option key={code} value={code} selected={code === country}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
