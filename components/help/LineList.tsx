import { useId } from 'preact/hooks';
import type { Country, HelpLine } from '../../lib/care/help-line.ts';
import { countryName } from './names.ts';
import { OneLine } from './OneLine.tsx';
import type { HelpWords } from './use-help.ts';

interface LineListProps {
  words: HelpWords;
  lines: readonly HelpLine[];
  country: Country | undefined;
  /** Without when and where each line was found. */
  brief?: boolean;
}

/** Lines for one topic: those that are there for every country, then those of the country that was chosen. */
export function LineList({ words, lines, country, brief = false }: LineListProps) {
  const everywhere = lines.filter(({ countries }) => countries === 'international');
  const here = lines.filter(({ countries }) => countries !== 'international');
  return (
    <div class="help-lines">
      <Group title={words.lines.everywhere} lines={everywhere} words={words} brief={brief} />
      {country !== undefined && here.length > 0 && (
        <Group title={countryName(country)} lines={here} words={words} brief={brief} />
      )}
      {country !== undefined && here.length === 0 && (
        <p>
          <strong>{countryName(country)}</strong> {words.lines.none}
        </p>
      )}
    </div>
  );
}

interface GroupProps {
  title: string;
  lines: readonly HelpLine[];
  words: HelpWords;
  brief: boolean;
}

function Group({ title, lines, words, brief }: GroupProps) {
  const id = useId();
  return (
    <div class="help-group">
      <p id={id} class="help-group-title">
        {title}
      </p>
      <ul aria-labelledby={id}>
        {lines.map((line) => (
          <OneLine key={line.id} line={line} words={words} brief={brief} />
        ))}
      </ul>
    </div>
  );
}
