import { useState } from 'preact/hooks';
import { caps } from '../../lib/moment/caps.ts';
import { type Explanation, mostExplanations } from '../../lib/moment/explanation.ts';
import { localTime } from '../../lib/moment/local-time.ts';
import { offerExplanations } from '../../lib/reflect/offer-explanations.ts';
import {
  addReading,
  nextOwnId,
  removeReading,
  setShare,
  startShares,
} from '../../lib/reflect/shares.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { AskedAbove } from './AskedAbove.tsx';
import { ShareBar } from './ShareBar.tsx';
import { ShareRow } from './ShareRow.tsx';
import type { StepGiven } from './step-given.ts';
import './Shares.css';

/** Other readings, sharing 100: ordinary ones are offered, own ones can be added, none has to be right. */
export function ExplanationsStep({ given }: { given: StepGiven }) {
  const { edits, moment } = given;
  const words: Readonly<Record<string, string>> | undefined = useTopicWords('explanations');
  const [before, setBefore] = useState<readonly Explanation[]>();
  if (!words) return null;
  const kept = edits.written.explanations;
  const shares = kept && kept.length > 0 ? kept : startShares(offers(moment, words));
  const keep = (explanations: Explanation[]) => edits.change({ explanations });
  return (
    <>
      <AskedAbove question={given.asked.of('explanations')} />
      <p class="reflecting-note">
        {t('reflect.shares.intro')} {t('reflect.shares.byron')}
      </p>
      <ShareBar shares={shares} onChange={keep} />
      <ul class="shares">
        {shares.map(({ id, text, share }) => (
          <ShareRow
            key={id}
            text={text}
            share={share}
            own={id.startsWith('own-')}
            onInput={(value) => {
              // A control that is drawn starts from where all were when it was taken hold of.
              setBefore(before ?? shares);
              keep(setShare(before ?? shares, id, value));
            }}
            onEnd={() => setBefore(undefined)}
            onRemove={() => keep(removeReading(shares, id))}
          />
        ))}
      </ul>
      {shares.length < mostExplanations && (
        <AddOwn onAdd={(text) => keep(addReading(shares, { id: nextOwnId(shares), text }))} />
      )}
    </>
  );
}

function AddOwn({ onAdd }: { onAdd(text: string): void }) {
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div class="shares-add">
      <Field
        label={t('reflect.shares.addLabel')}
        value={text}
        cap={caps.line}
        lines="one"
        onInput={setText}
        onEnter={add}
      />
      <Button onClick={add}>{t('reflect.shares.add')}</Button>
    </div>
  );
}

function offers(moment: StepGiven['moment'], words: Readonly<Record<string, string>>) {
  const { hour, dayOfWeek } = localTime(moment.at, moment.zone);
  return offerExplanations(moment, hour, dayOfWeek > 5).map((id) => ({
    id,
    text: words[id] ?? id,
  }));
}
