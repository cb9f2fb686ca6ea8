import { AskedAbove } from './AskedAbove.tsx';
import { AskedField } from './AskedField.tsx';
import { NeedChips } from './NeedChips.tsx';
import type { StepGiven } from './step-given.ts';

/** What was clearly not okay, and what was needed instead. */
export function NamedStep({ given }: { given: StepGiven }) {
  return (
    <>
      <AskedField given={given} part="named" />
      <AskedAbove question={given.asked.of('needs')} />
      <NeedChips given={given} />
    </>
  );
}
