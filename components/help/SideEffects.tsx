import type { HelpWords } from './use-help.ts';

/** What the notebook can do to a person, when to leave it alone, and when to talk to somebody. */
export function SideEffects({ words }: { words: HelpWords['effects'] }) {
  return (
    <section aria-labelledby="help-effects">
      <h2 id="help-effects">{words.title}</h2>
      <p>{words.intro}</p>
      {words.known.map(({ title, text, papers }) => (
        <div key={title} class="help-effect">
          <h3>{title}</h3>
          <p>{text}</p>
          <p class="help-found">{papers}</p>
        </div>
      ))}
      <Signs title={words.pauseTitle} signs={words.pause} then={words.pauseHow} />
      <Signs title={words.talkTitle} signs={words.talk} then={words.talkHow} />
    </section>
  );
}

interface SignsProps {
  title: string;
  signs: readonly string[];
  then: string;
}

function Signs({ title, signs, then }: SignsProps) {
  return (
    <div class="help-effect">
      <h3>{title}</h3>
      <ul class="help-signs">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>{then}</p>
    </div>
  );
}
