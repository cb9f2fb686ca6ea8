import type { Felt } from '../../lib/moment/felt.ts';
import { bringsSomething, type DryRun } from '../../lib/transfer/dry-run.ts';
import { sorts } from '../../lib/transfer/record.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import type { TransferWords } from './transfer-tools.ts';

interface PlanSummaryProps {
  words: TransferWords;
  plan: DryRun;
  felt: Felt | undefined;
  onFelt(felt: Felt | undefined): void;
  onBringIn(): void;
  onLeave(): void;
}

/** What a file would bring, before anything is brought in. */
export function PlanSummary(props: PlanSummaryProps) {
  const { words, plan, felt, onFelt, onBringIn, onLeave } = props;
  const { bring } = words;
  const some = bringsSomething(plan);
  const asks = plan.asksFelt && some;
  return (
    <div class="transfer-plan" role="group" aria-labelledby="transfer-plan">
      <h3 id="transfer-plan" tabIndex={-1} ref={(title) => title?.focus()}>
        {bring.plan}
      </h3>
      <p>{fill(bring.from, { source: bring.sources[plan.source] })}</p>
      <ul class="transfer-points">
        {sorts.map((sort) => line(bring.fresh[sort], plan.fresh[sort]))}
        {line(bring.newer, plan.newer)}
        {line(bring.same, plan.same)}
        {line(bring.older, plan.older)}
        {line(bring.cut, plan.cut)}
        {line(bring.unread, plan.unread)}
      </ul>
      {plan.problems.length > 0 && (
        <ul class="transfer-points transfer-hint">
          {plan.problems.map(({ at, why }) => (
            <li key={at}>
              {fill(bring.problem, { number: formatNumber(at), why: bring.problems[why] })}
            </li>
          ))}
        </ul>
      )}
      {!some && <p>{bring.nothing}</p>}
      {asks && (
        <Chips
          legend={bring.felt}
          options={[
            { value: 'dismissed', label: t('felt.dismissed') },
            { value: 'met', label: t('felt.met') },
          ]}
          chosen={felt}
          onChoose={onFelt}
        />
      )}
      <div class="transfer-actions">
        {some && (
          <Button look="main" disabled={asks && !felt} onClick={onBringIn}>
            {bring.do}
          </Button>
        )}
        <Button onClick={onLeave}>{bring.notNow}</Button>
      </div>
    </div>
  );
}

/** A line of the summary; none where there is nothing of its sort. */
function line(text: string, count: number) {
  return count > 0 && <li>{fill(text, { count: formatNumber(count) })}</li>;
}
