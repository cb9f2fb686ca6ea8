import { useId, useState } from 'preact/hooks';
import type { Felt } from '../../lib/moment/felt.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { SecretField } from './SecretField.tsx';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { type State, useBringIn } from './use-bring-in.ts';
import { Working } from './Working.tsx';
import { WorkNote } from './WorkNote.tsx';

interface BringInProps {
  tools: TransferTools;
  words: TransferWords;
  /** Called when an import has ended, however it did. */
  onBrought(): void;
}

/** Brings in a file: chosen or dropped, looked at, and only then brought in. */
export function BringIn({ tools, words, onBrought }: BringInProps) {
  const { state, work, leave, look, bring, choose } = useBringIn(tools, onBrought);
  const [felt, setFelt] = useState<Felt>();
  const busy = state.is === 'looking' || state.is === 'bringing';
  return (
    <section aria-labelledby="transfer-bring">
      <h2 id="transfer-bring">{words.bring.title}</h2>
      <p>{words.bring.intro}</p>
      {!busy && state.is !== 'looked' && (
        <FilePlace
          words={words}
          onFile={(file) => {
            setFelt(undefined);
            choose(file);
          }}
        />
      )}
      {work.progress && busy && (
        <Working
          words={words}
          what={state.is === 'bringing' ? 'bring' : 'look'}
          done={work.progress.done}
          all={state.is === 'bringing' ? state.all : undefined}
          onCancel={work.cancel}
        />
      )}
      {state.is === 'locked' && <Unlock words={words} state={state} onOpen={look} />}
      {state.is === 'looked' && (
        <PlanSummary
          words={words}
          plan={state.plan}
          felt={felt}
          onFelt={setFelt}
          onBringIn={() => void bring(state.plan, felt ?? 'dismissed')}
          onLeave={leave}
        />
      )}
      {state.is === 'ended' && (
        <>
          <WorkNote words={words} title={words.working.notBrought} ended={state.ended} />
          <p role="status">
            {state.ended.is === 'done' &&
              fill(words.bring.done, { count: formatNumber(state.ended.done) })}
          </p>
        </>
      )}
    </section>
  );
}

interface FilePlaceProps {
  words: TransferWords;
  onFile(file: File): void;
}

function FilePlace({ words: { bring }, onFile }: FilePlaceProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'transfer-place transfer-place-over' : 'transfer-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      {/* The browser's own button speaks the browser's language, not the one that was chosen. */}
      <label class="button button-plain" for={id}>
        {bring.choose}
      </label>
      <input
        id={id}
        type="file"
        class="unseen"
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
      <p class="transfer-hint">{bring.drop}</p>
    </div>
  );
}

interface UnlockProps {
  words: TransferWords;
  state: State & { is: 'locked' };
  onOpen(passphrase: string, mayWorkHard: boolean): void;
}

function Unlock({ words, state: { worksHard, ended }, onOpen }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  const open = () => passphrase !== '' && onOpen(passphrase, worksHard);
  return (
    <div class="transfer-lock">
      <p>{words.bring.locked}</p>
      {worksHard && <p>{words.bring.worksHard}</p>}
      <SecretField
        label={words.backup.passphrase}
        value={passphrase}
        onInput={setPassphrase}
        onEnter={open}
      />
      <p role="alert">{ended?.is === 'refused' && words.refusals[ended.refusal]}</p>
      <div>
        <Button look="main" onClick={open}>
          {worksHard ? words.bring.openAnyway : words.bring.open}
        </Button>
      </div>
    </div>
  );
}
