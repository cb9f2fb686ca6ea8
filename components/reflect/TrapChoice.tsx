import { type Trap, traps } from '../../lib/moment/trap.ts';
import { t } from '../../lib/words/words.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';
import './TrapChoice.css';

interface TrapChoiceProps {
  chosen: readonly Trap[];
  onChoose(chosen: Trap[]): void;
}

/** Thinking traps, each with what it is and an example. The person adds them; nobody is told that they fell into one. */
export function TrapChoice({ chosen, onChoose }: TrapChoiceProps) {
  const words = useTopicWords('traps');
  if (!words) return null;
  const toggle = (trap: Trap) =>
    onChoose(traps.filter((each) => (each === trap) !== chosen.includes(each)));
  return (
    <details class="traps" open={chosen.length > 0}>
      <summary>{t('reflect.story.traps')}</summary>
      <p class="reflecting-note">{t('reflect.story.trapsIntro')}</p>
      <ul>
        {traps.map((trap) => {
          const { name, about, example, ask } = words[trap];
          return (
            <li key={trap}>
              <label>
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={chosen.includes(trap)}
                  onChange={() => toggle(trap)}
                />
                <strong>{name}</strong>
              </label>
              <p>{about}</p>
              {chosen.includes(trap) && (
                <p class="traps-more">
                  {t('reflect.story.trapExample', { example })} {ask}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
