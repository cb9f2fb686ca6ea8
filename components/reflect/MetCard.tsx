import type { Moment } from '../../lib/moment/moment.ts';
import { AboutLine } from './AboutLine.tsx';
import './MetCard.css';

/** A moment in which the person felt met, in their own words. */
export function MetCard({ moment }: { moment: Moment }) {
  const { facts, reflection } = moment;
  const words = [reflection?.reframe, facts, reflection?.gave].filter(Boolean);
  return (
    <article class="met-card">
      <AboutLine moment={moment} />
      {words.map((text) => (
        <p class="own-words" dir="auto" key={text}>
          {text}
        </p>
      ))}
    </article>
  );
}
