import { useEffect, useId, useState } from 'preact/hooks';
import { dayAt } from '../../lib/moment/local-date.ts';
import { keepLastBackup, readLastBackup } from '../../lib/settings/last-backup.ts';
import type { Ended } from '../../lib/transfer/mover.ts';
import { run } from '../../lib/transfer/mover.ts';
import type { MomentWords } from '../../lib/transfer/sections.ts';
import { fileName, type TargetName, targetNames } from '../../lib/transfer/target.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { dayAndTime } from '../ui/when.ts';
import { SecretField } from './SecretField.tsx';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { useWork } from './use-work.ts';
import { Working } from './Working.tsx';
import { WorkNote } from './WorkNote.tsx';

interface MakeBackupProps {
  tools: TransferTools;
  words: TransferWords;
  momentWords: MomentWords | undefined;
}

/** A shorter passphrase is soon found by trying. */
const shortest = 10;

/** Writes the log into a file: locked, which is recommended, or in one of the formats that people read. */
export function MakeBackup({ tools, words, momentWords }: MakeBackupProps) {
  const { transfer, now } = tools;
  const work = useWork();
  const [ended, setEnded] = useState<Ended<string>>();
  const [made, setMade] = useState<TargetName>();
  const [lastBackup, setLastBackup] = useState<number | null>();
  useEffect(() => {
    readLastBackup(transfer.store).then(
      (at) => setLastBackup(at ?? null),
      () => undefined,
    );
  }, [transfer]);

  async function make(target: TargetName, passphrase?: string) {
    if (!momentWords) return;
    setMade(target);
    setEnded(undefined);
    const worker = transfer.startWorker();
    const job = { do: 'export', target, words: momentWords } as const;
    const file = await work.start((signal, onProgress) =>
      run(
        worker,
        passphrase === undefined ? job : { ...job, passphrase },
        (report) => (report.is === 'file' ? report.file : undefined),
        { signal, onProgress },
      ),
    );
    worker.end();
    if (file.is !== 'done') {
      setEnded(file);
      return;
    }
    const name = fileName(target, dayAt(now()));
    transfer.saveFile(file.done, name);
    setEnded({ is: 'done', done: name });
    if (target !== 'age' && target !== 'json') return;
    await keepLastBackup(transfer.store, now());
    setLastBackup(now());
  }

  const isLocked = made === 'age';
  const state = (
    <>
      {work.progress && (
        <Working words={words} what="export" done={work.progress.done} onCancel={work.cancel} />
      )}
      <WorkNote words={words} title={words.working.notMade} ended={ended} />
      <p role="status">
        {ended?.is === 'done' &&
          fill(isLocked ? words.backup.done : words.more.done, { name: ended.done })}
      </p>
    </>
  );
  return (
    <section aria-labelledby="transfer-backup">
      <h2 id="transfer-backup">{words.backup.title}</h2>
      <p>{words.backup.intro}</p>
      <LockForm
        words={words}
        busy={!!work.progress || !momentWords}
        onMake={(passphrase) => void make('age', passphrase)}
      />
      {isLocked && state}
      {lastBackup !== undefined && (
        <p class="transfer-hint">
          {lastBackup === null
            ? words.backup.never
            : fill(words.backup.last, { when: dayAndTime(lastBackup) })}
        </p>
      )}
      <MoreFormats
        words={words}
        busy={!!work.progress || !momentWords}
        onMake={(target) => void make(target)}
      >
        {!isLocked && state}
      </MoreFormats>
    </section>
  );
}

interface LockFormProps {
  words: TransferWords;
  busy: boolean;
  onMake(passphrase: string): void;
}

/** The passphrase, typed twice: nobody can read it again. */
function LockForm({ words: { backup }, busy, onMake }: LockFormProps) {
  const hint = useId();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<'short' | 'differ'>();
  const make = () => {
    if (passphrase.length < shortest) setFault('short');
    else if (passphrase !== again) setFault('differ');
    else {
      setFault(undefined);
      setPassphrase('');
      setAgain('');
      onMake(passphrase);
    }
  };
  return (
    <div class="transfer-lock">
      <SecretField
        label={backup.passphrase}
        value={passphrase}
        describedBy={hint}
        onInput={setPassphrase}
      />
      <SecretField label={backup.again} value={again} onInput={setAgain} onEnter={make} />
      <p id={hint} class="transfer-hint">
        {backup.hint}
      </p>
      <p role="alert">{fault && fill(backup[fault], { count: formatNumber(shortest) })}</p>
      <div>
        <Button look="main" disabled={busy} onClick={make}>
          {backup.make}
        </Button>
      </div>
    </div>
  );
}

interface MoreFormatsProps {
  words: TransferWords;
  busy: boolean;
  onMake(target: TargetName): void;
  children: preact.ComponentChildren;
}

function MoreFormats({ words: { more }, busy, onMake, children }: MoreFormatsProps) {
  const others = targetNames.filter((target) => target !== 'age');
  return (
    <details class="transfer-more">
      <summary>{more.title}</summary>
      <p>{more.warning}</p>
      <ul>
        {others.map((target) => (
          <li key={target}>
            <h3>{more.formats[target].name}</h3>
            <p class="transfer-hint">{more.formats[target].about}</p>
            <Button disabled={busy} onClick={() => onMake(target)}>
              {fill(more.save, { format: more.formats[target].name })}
            </Button>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
