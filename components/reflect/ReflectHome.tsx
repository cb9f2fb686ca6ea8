import { useEffect, useRef, useState } from 'preact/hooks';
import { isOpen, nextOpening } from '../../lib/care/reflection-window.ts';
import { dayAt } from '../../lib/moment/local-date.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { dueExpectations } from '../../lib/reflect/looking-back.ts';
import { t } from '../../lib/words/words.ts';
import { useCareSettings } from '../care/use-care-settings.ts';
import { MomentRow } from '../history/MomentRow.tsx';
import { useWholeLog } from '../options/use-whole-log.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { LookingBack } from './LookingBack.tsx';
import type { ReflectTools } from './ReflectScreen.tsx';
import './ReflectHome.css';

/** How many moments are offered at a time: a reflection is of one. */
const few = 5;

interface ReflectHomeProps {
  tools: ReflectTools;
  /** Whether a reflection was left for it: what was pressed there is gone. */
  cameBack: boolean;
  go(view: View): void;
}

/** What there is to go on with: what was begun, what is due, and what has not been looked at yet. */
export function ReflectHome({ tools, cameBack, go }: ReflectHomeProps) {
  const { moments, complete, failure } = useWholeLog(tools.wholeLog);
  const care = useCareSettings(tools);
  const now = tools.now();
  const heading = useRef<HTMLHeadingElement>(null);
  const [takesFocus] = useState(cameBack);
  const isThere = care !== undefined;
  useEffect(() => {
    if (takesFocus && isThere) heading.current?.focus({ preventScroll: true });
  }, [takesFocus, isThere]);
  const open = (id: string) => go({ name: 'reflect', momentId: id });
  if (!care) return null;
  const windowIsOpen = isOpen(care.window, now);
  const inSight = moments.filter(({ parkedUntil }) => parkedUntil === undefined);
  const begun = inSight.filter(({ reflection }) => reflection?.begunAt && !reflection.finishedAt);
  const fresh = inSight.filter(
    ({ felt, reflection }) => felt === 'dismissed' && reflection?.begunAt === undefined,
  );
  const parked = moments.filter(({ parkedUntil = Infinity }) => parkedUntil <= now);
  const due = dueExpectations(moments, dayAt(now));
  const nothing = complete && begun.length + fresh.length + parked.length + due.length === 0;
  return (
    <div class="reflect-home">
      <h1 ref={heading} tabIndex={-1}>
        {t('reflect.title')}
      </h1>
      {nothing && moments.length > 0 ? (
        <AllSeen onHistory={() => go({ name: 'history' })} />
      ) : (
        <p class="reflecting-note">{nothing ? t('reflect.empty') : t('reflect.intro')}</p>
      )}
      {failure && <FailureNote title={t('error.readTitle')} failure={failure} />}
      <Rows title={t('reflect.goOn')} moments={begun} onOpen={open} />
      {windowIsOpen && (
        <Rows
          title={t('reflect.parkedOpen')}
          intro={t('reflect.parkedOpenIntro')}
          moments={parked}
          onOpen={(id) => {
            void tools.ask('change-moment', { id, change: { parkedUntil: null } });
            open(id);
          }}
        />
      )}
      {due.length > 0 && (
        <LookingBack
          tools={tools}
          due={due}
          isOpen={windowIsOpen}
          opensAt={nextOpening(care.window, now)}
        />
      )}
      <Rows title={t('reflect.fresh')} moments={fresh} onOpen={open} />
      {fresh.length > few && <p class="reflecting-note">{t('reflect.older')}</p>}
    </div>
  );
}

/** Where nothing is left to go on with, somebody may look for what they have just written. */
function AllSeen({ onHistory }: { onHistory(): void }) {
  return (
    <>
      <p class="reflecting-note">{t('reflect.allSeen')}</p>
      <div>
        <Button onClick={onHistory}>{t('welcome.openHistory')}</Button>
      </div>
    </>
  );
}

interface RowsProps {
  title: string;
  intro?: string;
  moments: readonly Moment[];
  onOpen(id: string): void;
}

function Rows({ title, intro, moments, onOpen }: RowsProps) {
  if (moments.length === 0) return null;
  return (
    <section class="reflect-rows">
      <h2>{title}</h2>
      {intro && <p class="reflecting-note">{intro}</p>}
      <ul>
        {moments.slice(0, few).map((moment) => (
          <li key={moment.id}>
            <MomentRow moment={moment} chosen={false} withDay onChoose={() => onOpen(moment.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
