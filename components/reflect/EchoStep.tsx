import { Echo } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import { Chips } from '../ui/Chips.tsx';
import { AskedField } from './AskedField.tsx';
import type { StepGiven } from './step-given.ts';

/** Whether the weight of it is from now, or echoes something older. */
export function EchoStep({ given }: { given: StepGiven }) {
  const { edits } = given;
  return (
    <>
      <Chips
        legend={t('reflect.echo.legend')}
        options={Echo.options.map((value) => ({ value, label: t(`reflect.echo.${value}`) }))}
        chosen={edits.written.echo}
        onChoose={(echo) => edits.change({ echo: echo ?? null })}
      />
      <AskedField given={given} part="echoNote" />
    </>
  );
}
