import { useId } from 'preact/hooks';
import { Door } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import type { StepGiven } from './step-given.ts';
import './DoorStep.css';

/** Unclear, or clearly not okay: the second is never talked out of. */
export function DoorStep({ given: { edits } }: { given: StepGiven }) {
  const name = useId();
  const { door } = edits.written;
  return (
    <fieldset class="doors">
      <legend>{t('reflect.door.intro')}</legend>
      {Door.options.map((each) => (
        <label class="door" key={each}>
          <input
            type="radio"
            name={name}
            autocomplete="off"
            checked={door === each}
            onChange={() => edits.change({ door: each })}
          />
          <span class="door-name">{t(`reflect.door.${each}`)}</span>
          <span class="door-hint">{t(`reflect.door.${each}Hint`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
