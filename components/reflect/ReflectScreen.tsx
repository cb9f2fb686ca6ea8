import { useEffect, useRef } from 'preact/hooks';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t } from '../../lib/words/words.ts';
import type { DraftTools } from '../drafts/DraftEditor.tsx';
import type { HistoryTools } from '../history/HistoryScreen.tsx';
import { useMoment } from '../history/use-moment.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReflectHome } from './ReflectHome.tsx';
import { Reflecting } from './Reflecting.tsx';

export interface ReflectTools extends HistoryTools, DraftTools {
  wholeLog: WholeLog;
}

interface ReflectScreenProps {
  tools: ReflectTools;
  momentId: string | undefined;
  go(view: View): void;
}

/** Where moments are looked at with a clear head. */
export function ReflectScreen({ tools, momentId, go }: ReflectScreenProps) {
  const before = useRef(momentId);
  const cameBack = before.current !== undefined;
  useEffect(() => {
    before.current = momentId;
  }, [momentId]);
  if (!momentId) return <ReflectHome tools={tools} cameBack={cameBack} go={go} />;
  return <ReflectOn key={momentId} tools={tools} momentId={momentId} go={go} />;
}

function ReflectOn({ tools, momentId, go }: ReflectScreenProps & { momentId: string }) {
  const reading = useMoment(tools, momentId);
  const last = useRef<Moment | undefined>(undefined);
  useEffect(() => {
    if (reading.state === 'there') last.current = reading.moment;
  }, [reading]);
  const moment = reading.state === 'there' ? reading.moment : last.current;
  if (reading.state === 'failed') {
    return <FailureNote title={t('error.readTitle')} failure={reading.failure} />;
  }
  if (moment) {
    return (
      <Reflecting
        tools={tools}
        moment={moment}
        erased={reading.state === 'gone'}
        onLeave={() => go({ name: 'reflect' })}
        onOpen={(id) => go({ name: 'reflect', momentId: id })}
      />
    );
  }
  return (
    reading.state === 'gone' && (
      <>
        <p role="status">{t('moment.gone')}</p>
        <Button onClick={() => go({ name: 'reflect' })}>{t('reflect.leave')}</Button>
      </>
    )
  );
}
