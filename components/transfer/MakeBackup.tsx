import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { MomentWords } from '../../lib/transfer/sections.ts';
import { type TargetName, targetNames } from '../../lib/transfer/target.ts';
import { fill } from '../../lib/words/fill.ts';
import { formatNumber } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { dayAndTime } from '../ui/when.ts';
import { SecretField } from './SecretField.tsx';
import type { TransferTools, TransferWords } from './transfer-tools.ts';
import { useExport } from './use-export.ts';
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
  const { work, ended, made, lastBackup, make } = useExport(tools, momentWords);
  const isLocked = made === 'age';
  const busy = !!work.progress || !momentWords;
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
      <LockForm words={words} busy={busy} onMake={(passphrase) => void make('age', passphrase)} />
      {isLocked && state}
      {lastBackup !== undefined && (
        <p class="transfer-hint">
          {lastBackup === null
            ? words.backup.never
            : fill(words.backup.last, { when: dayAndTime(lastBackup) })}
        </p>
      )}
      <MoreFormats words={words} busy={busy} onMake={(target) => void make(target)}>
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
  children: ComponentChildren;
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
