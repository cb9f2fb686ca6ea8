import { useEffect, useState } from 'preact/hooks';
import { countryOf } from '../../lib/care/country-of.ts';
import type { Country } from '../../lib/care/help-line.ts';
import type * as helpLines from '../../lib/care/help-lines.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';

export type HelpWords = TopicWords<'help'>;

type Kept = typeof helpLines;

interface Help extends Kept {
  words: HelpWords;
  /** The country whose numbers are shown. It is kept nowhere: not even that one looked stays behind. */
  country: Country | undefined;
  choose(country: Country | undefined): void;
}

/** What the help pages show, with the country of `timeZone` to begin with; undefined until it is loaded. */
export function useHelp(timeZone: string): Help | undefined {
  const words = useTopicWords('help');
  const [kept, setKept] = useState<Kept>();
  const [country, choose] = useState(() => countryOf(timeZone));
  useEffect(() => {
    let wanted = true;
    // A chunk of its own: the one file of the package that holds addresses of others.
    void import('../../lib/care/help-lines.ts').then((lines) => wanted && setKept(lines));
    return () => void (wanted = false);
  }, []);
  return words && kept && { ...kept, words, country, choose };
}

/** The time zone of this computer's clock. */
export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
