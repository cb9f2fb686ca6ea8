import { useRef, useState } from 'preact/hooks';
import { type Batch, manyRecords, undoTime } from '../../lib/transfer/batch.ts';
import { type Ended, logTarget } from '../../lib/transfer/mover.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { dayAndTimeInALine } from '../ui/when.ts';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { Working } from './Working.tsx';
import { WorkNote } from './WorkNote.tsx';

interface PastImportsProps {
  tools: TransferTools;
  words: TransferWords;
  batches: readonly Batch[];
  onUndone(): void;
}

/** What was brought in during the last 30 days, each with a way back. */
export function PastImports({ tools, words, batches, onUndone }: PastImportsProps) {
  const [left, setLeft] = useState<number>();
  const [ended, setEnded] = useState<Ended<number>>();
  const note = useRef<HTMLParagraphElement>(null);
  const shown = batches.filter(({ done, at }) => done && at > tools.now() - undoTime);
  if (shown.length === 0 && !ended) return null;

  async function undo({ id, parts, added, replaced }: Batch) {
    setEnded(undefined);
    setLeft(parts);
    const kept = await logTarget(tools.ask).takeBack(id, setLeft);
    setLeft(undefined);
    setEnded(
      typeof kept === 'number' ? { is: 'done', done: kept } : { is: 'failed', failure: kept },
    );
    note.current?.focus();
    onUndone();
    if (added + replaced > manyRecords) tools.transfer.reload();
  }

  return (
    <section aria-labelledby="transfer-past">
      <h2 id="transfer-past">{words.past.title}</h2>
      {left !== undefined && <Working words={words} what="undo" done={left} />}
      <WorkNote words={words} title={words.working.notUndone} ended={ended} />
      <p role="status" ref={note} tabIndex={-1}>
        {ended?.is === 'done' && toldOf(words, ended.done)}
      </p>
      <ul class="transfer-past">
        {shown.toReversed().map((batch) => {
          const when = dayAndTimeInALine(batch.at);
          const count = formatNumber(batch.added + batch.replaced);
          const source = words.bring.sources[batch.source];
          return (
            <li key={batch.id}>
              <span>{fill(words.past.line, { when, source, count })}</span>
              <Button
                disabled={left !== undefined}
                aria-label={fill(words.past.undoOf, { when })}
                onClick={() => void undo(batch)}
              >
                {words.past.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function toldOf({ past }: TransferWords, kept: number): string {
  return kept === 0 ? past.undone : fill(past.kept, { count: formatNumber(kept) });
}
