import type { HelpTopic } from '../../lib/care/help-topic.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { LineList } from './LineList.tsx';
import { timeZoneHere, useHelp } from './use-help.ts';
import './HelpScreen.css';

interface HelpLinesProps {
  topic: HelpTopic;
  /** The time zone by which the country is chosen at first. */
  timeZone?: string;
}

/** The lines for one topic, briefly, with the choice of the country: to be put into another page. */
export function HelpLines({ topic, timeZone = timeZoneHere() }: HelpLinesProps) {
  const help = useHelp(timeZone);
  if (!help) return null;
  const { words, country, choose, helpLinesFor, countriesWithHelp } = help;
  return (
    <section class="help-brief" aria-label={words.topics[topic].title}>
      <CountryChoice
        words={words}
        countries={countriesWithHelp()}
        country={country}
        onChoose={choose}
      />
      <LineList words={words} lines={helpLinesFor(country, topic)} country={country} brief />
      <p class="help-found">{words.danger.trace}</p>
    </section>
  );
}
