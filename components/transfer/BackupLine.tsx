import { useEffect, useState } from 'preact/hooks';
import { type BackupAsking, isBackupDue, manyUnsaved } from '../../lib/care/backup-due.ts';
import type { CareSettings } from '../../lib/care/care-settings.ts';
import { failureOf } from '../../lib/log/failure.ts';
import { readLastBackup } from '../../lib/settings/last-backup.ts';
import { t } from '../../lib/words/words.ts';
import type { CareTools } from '../care/care-tools.ts';
import { Button } from '../ui/Button.tsx';
import type { Transfer } from './transfer-tools.ts';
import './BackupLine.css';

export interface BackupTools extends CareTools {
  transfer: Pick<Transfer, 'store'>;
}

/** Whether there are moments in no backup, and a way to put that aside; undefined until it is known. */
export function useBackupDue(
  tools: BackupTools,
  care: CareSettings | undefined,
): [boolean | undefined, () => void] {
  const [due, setDue] = useState<boolean>();
  useEffect(() => {
    if (!care) return undefined;
    let wanted = true;
    asked(tools, care).then(
      (asking) => wanted && setDue(isBackupDue(asking)),
      (error: unknown) => {
        failureOf(error);
        if (wanted) setDue(false);
      },
    );
    return () => void (wanted = false);
  }, [tools, care]);
  const putAside = () => {
    setDue(false);
    tools.care.memory.dismiss('backup').catch(failureOf);
  };
  return [due, putAside];
}

async function asked(tools: BackupTools, care: CareSettings): Promise<BackupAsking> {
  const [lastBackup, { moments }, dismissed] = await Promise.all([
    readLastBackup(tools.transfer.store),
    tools.reader.newest('kept', manyUnsaved),
    tools.care.memory.dismissed(),
  ]);
  const unsaved = moments.map(({ at }) => at).filter((at) => at > (lastBackup ?? -1));
  return { care, now: tools.now(), lastBackup, unsaved, dismissed };
}

interface BackupLineProps {
  onBackup(): void;
  putAside(): void;
}

/** One quiet line about moments that are in no backup yet. */
export function BackupLine({ onBackup, putAside }: BackupLineProps) {
  return (
    <section class="backup-line" aria-label={t('care.backup.label')}>
      <p>
        {t('care.backup.due')}{' '}
        <Button look="quiet" onClick={onBackup}>
          {t('care.backup.make')}
        </Button>{' '}
        <Button look="quiet" onClick={putAside}>
          {t('care.notNow')}
        </Button>
      </p>
    </section>
  );
}
