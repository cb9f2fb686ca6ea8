import { helpTopics } from '../../lib/care/help-topic.ts';
import { t } from '../../lib/words/words.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { DangerNote } from './DangerNote.tsx';
import { LineList } from './LineList.tsx';
import { SideEffects } from './SideEffects.tsx';
import { timeZoneHere, useHelp } from './use-help.ts';
import './HelpScreen.css';

/** Whom one can turn to, and what this notebook can do to a person. */
export function HelpScreen({ timeZone = timeZoneHere() }: { timeZone?: string }) {
  const help = useHelp(timeZone);
  return (
    <div class="help">
      <h1>{t('nav.help')}</h1>
      {help && <HelpBody help={help} />}
    </div>
  );
}

function HelpBody({ help }: { help: NonNullable<ReturnType<typeof useHelp>> }) {
  const { words, country, choose, countriesWithHelp, emergencyNumbersOf, helpLinesFor } = help;
  return (
    <>
      <p>{words.intro}</p>
      <DangerNote words={words.danger} country={country} numbers={emergencyNumbersOf(country)} />
      <div>
        <CountryChoice
          words={words}
          countries={countriesWithHelp()}
          country={country}
          onChoose={choose}
        />
        <p class="help-found">{words.country.hint}</p>
      </div>
      {helpTopics.map((topic) => (
        <section key={topic} aria-labelledby={`help-${topic}`}>
          <h2 id={`help-${topic}`}>{words.topics[topic].title}</h2>
          <p class="help-note">{words.topics[topic].note}</p>
          <LineList words={words} lines={helpLinesFor(country, topic)} country={country} />
        </section>
      ))}
      <p class="help-note">{words.stale}</p>
      <SideEffects words={words.effects} />
    </>
  );
}
