import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found, FoundCopy } from '../../lib/log/copies.ts';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import { formatNumber, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { exportRaw } from './export-raw.ts';
import './RecoveryScreen.css';
import type { StandingTools } from './use-standing.ts';

export interface RecoveryTools extends StandingTools {
  now(): number;
}

interface RecoveryScreenProps {
  tools: RecoveryTools;
  /** Called once both copies are whole again. */
  onRebuilt(): void;
  onLater(): void;
}

/** What was found in which copy of the log, and the way to make both whole. Nothing is done unasked. */
export function RecoveryScreen({ tools, onRebuilt, onLater }: RecoveryScreenProps) {
  const [found, setFound] = useState<Found>();
  const [rebuilding, setRebuilding] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    void tools.copies.look().then(setFound);
  }, [tools]);
  const rebuild = async () => {
    setRebuilding(true);
    const outcome = await tools.ask('rebuild-log', {});
    setRebuilding(false);
    setFailure(isSaved(outcome) ? undefined : outcome);
    if (isSaved(outcome)) onRebuilt();
    else setFound(await tools.copies.look());
  };
  return (
    <section class="recovery" aria-labelledby="recovery-title">
      <h1 id="recovery-title" ref={heading} tabIndex={-1}>
        {t('recovery.title')}
      </h1>
      <p>{t('recovery.intro')}</p>
      {!found && <p role="status">{t('recovery.looking')}…</p>}
      {found && <WhatWasFound found={found} />}
      {failure && <FailureNote title={t('recovery.notRebuilt')} failure={failure} />}
      <p>{t('recovery.rebuildHint')}</p>
      <div class="recovery-actions">
        <Button look="main" disabled={!found || rebuilding} onClick={() => void rebuild()}>
          {t('recovery.rebuild')}
        </Button>
        <Button onClick={() => void exportRaw(tools.copies, tools.now())}>
          {t('recovery.export')}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {t('recovery.later')}
        </Button>
      </div>
      <p class="recovery-hint">{t('recovery.exportHint')}</p>
      <p role="status">{rebuilding && `${t('recovery.rebuilding')}…`}</p>
    </section>
  );
}

function WhatWasFound({ found: { copies, together, damaged } }: { found: Found }) {
  return (
    <>
      <div class="recovery-copies">
        <Copy name={t('recovery.first')} copy={copies[0]} />
        <Copy name={t('recovery.second')} copy={copies[1]} />
      </div>
      <p>
        {t('recovery.together', { count: formatNumber(together), damaged: formatNumber(damaged) })}
      </p>
    </>
  );
}

function Copy({ name, copy }: { name: string; copy: FoundCopy | undefined }) {
  const lines: [string, number | undefined][] = [
    [t('recovery.expected'), copy?.expected],
    [t('recovery.whole'), copy?.whole],
    [t('recovery.damaged'), copy?.damaged],
  ];
  return (
    <div class="recovery-copy">
      <h2>{name}</h2>
      {copy ? (
        <dl>
          {lines.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count === undefined ? t('recovery.none') : formatNumber(count)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('recovery.unopened')}</p>
      )}
    </div>
  );
}
