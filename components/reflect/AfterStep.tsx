import { useState } from 'preact/hooks';
import { Lighter } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import { useCareSettings } from '../care/use-care-settings.ts';
import { useWholeLog } from '../options/use-whole-log.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { AskedAbove } from './AskedAbove.tsx';
import { MetCard } from './MetCard.tsx';
import type { StepGiven } from './step-given.ts';

/** The end of the way: how it is now, and one moment of feeling met, where there is one and it is welcome. */
export function AfterStep({ given }: { given: StepGiven }) {
  const { edits, tools } = given;
  const { reframe, validation, lighter, short } = edits.written;
  const line = reframe ?? validation;
  return (
    <>
      {line && (
        <p class="after-line own-words" dir="auto">
          {line}
        </p>
      )}
      <p>{t('reflect.after.intro')}</p>
      <Chips
        legend={t('reflect.after.lighter')}
        options={Lighter.options.map((value) => ({
          value,
          label: t(`reflect.after.values.${value}`),
        }))}
        chosen={lighter}
        onChoose={(chosen) => edits.change({ lighter: chosen ?? null })}
      />
      {lighter === 'heavier' && <p class="reflecting-note">{t('reflect.after.heavier')}</p>}
      <AskedAbove question={given.asked.of('lighter')} note={t('reflect.after.picture')} />
      <Met tools={tools} momentId={given.moment.id} />
      {short && (
        <Button look="quiet" onClick={() => edits.change({ short: null, step: 'echo' })}>
          {t('reflect.after.longer')}
        </Button>
      )}
    </>
  );
}

function Met({ tools, momentId }: { tools: StepGiven['tools']; momentId: string }) {
  const { moments } = useWholeLog(tools.wholeLog);
  const care = useCareSettings(tools);
  const [shown, setShown] = useState<number>();
  const met = moments.filter(({ felt, id }) => felt === 'met' && id !== momentId);
  if (!care || care.off.includes('met_after') || met.length === 0) return null;
  const moment = shown === undefined ? undefined : met[shown % met.length];
  return (
    <section class="reflecting-part">
      {moment ? <MetCard moment={moment} /> : <p>{t('reflect.after.met')}</p>}
      {(!moment || met.length > 1) && (
        <Button onClick={() => setShown((shown ?? -1) + 1)}>
          {moment ? t('reflect.after.metAnother') : t('reflect.after.metShow')}
        </Button>
      )}
    </section>
  );
}
