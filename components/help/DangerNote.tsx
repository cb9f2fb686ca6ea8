import type { Country } from '../../lib/care/help-line.ts';
import { spokenLanguage } from '../../lib/words/words.ts';
import { Filled, LeftToRight } from './Filled.tsx';
import { countryName } from './names.ts';
import type { HelpWords } from './use-help.ts';

interface DangerNoteProps {
  words: HelpWords['danger'];
  country: Country | undefined;
  numbers: readonly string[];
}

/** First of all: whom to call in danger, and what this page does not do. */
export function DangerNote({ words, country, numbers }: DangerNoteProps) {
  return (
    <section class="help-danger" aria-labelledby="help-danger">
      <h2 id="help-danger">{words.title}</h2>
      <p class="help-emergency">
        {country !== undefined && numbers.length > 0 ? (
          <Filled
            text={words.callIn}
            parts={{ numbers: <Alternatives of={numbers} />, country: countryName(country) }}
          />
        ) : (
          words.call
        )}
      </p>
      <p>{words.watched}</p>
      <p>{words.alone}</p>
      <p>{words.trace}</p>
    </section>
  );
}

/** "112 or 999", each to be selected by itself. */
function Alternatives({ of }: { of: readonly string[] }) {
  const parts = new Intl.ListFormat(spokenLanguage(), { type: 'disjunction' }).formatToParts(of);
  return (
    <strong>
      {parts.map(({ type, value }) =>
        type === 'element' ? <LeftToRight key={value}>{value}</LeftToRight> : value,
      )}
    </strong>
  );
}
