import { useEffect, useState } from 'preact/hooks';
import { type Batch, batchesKey, parseBatches } from '../../lib/transfer/batch.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { BringIn } from './BringIn.tsx';
import { MakeBackup } from './MakeBackup.tsx';
import { PastImports } from './PastImports.tsx';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { useMomentWords } from './use-moment-words.ts';
import './TransferScreen.css';

interface TransferScreenProps {
  tools: TransferTools;
  go(view: View): void;
}

/** Where the log goes into files, and comes out of them. */
export function TransferScreen(props: TransferScreenProps) {
  const words = useTopicWords('transfer');
  return <div class="transfer">{words && <TransferBody {...props} words={words} />}</div>;
}

function TransferBody({ tools, go, words }: TransferScreenProps & { words: TransferWords }) {
  const momentWords = useMomentWords(words);
  const [batches, setBatches] = useState<readonly Batch[]>([]);
  const refresh = () => {
    tools.transfer.store.get(batchesKey).then(
      (stored) => setBatches(parseBatches(stored)),
      () => undefined,
    );
  };
  useEffect(refresh, [tools]);
  return (
    <>
      <Button look="quiet" onClick={() => go({ name: 'settings' })}>
        {words.back}
      </Button>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <MakeBackup tools={tools} words={words} momentWords={momentWords} />
      <BringIn tools={tools} words={words} onBrought={refresh} />
      <PastImports tools={tools} words={words} batches={batches} onUndone={refresh} />
      <section aria-labelledby="transfer-print">
        <h2 id="transfer-print">{words.print.title}</h2>
        <p>{words.print.intro}</p>
        <div>
          <Button onClick={() => go({ name: 'summary' })}>{words.print.open}</Button>
        </div>
      </section>
    </>
  );
}
