import { useRef, useState } from 'preact/hooks';
import { personOf } from '../../lib/moment/people.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { t, tCount } from '../../lib/words/words.ts';
import { useAmongOthers } from '../care/use-among-others.ts';
import type { View } from '../options/view.ts';
import { usePeople } from '../people/use-people.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { placeParts } from '../ui/kept-words.ts';
import { Parts } from '../ui/Parts.tsx';
import { dayAndTime } from '../ui/when.ts';
import type { HistoryTools } from './HistoryScreen.tsx';
import { useDelete } from './use-delete.ts';
import { useMoments } from './use-moments.ts';
import './DeletedScreen.css';

/** What was deleted in the last 30 days, to be put back or erased. */
export function DeletedScreen({ tools, go }: { tools: HistoryTools; go(view: View): void }) {
  const { people = [] } = usePeople(tools);
  const list = useMoments(tools, 'deleted');
  const { damaged, failure, retry, more, readMore } = list;
  const moments = useAmongOthers(tools, list.moments);
  const [told, setTold] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const tell = (words: string) => {
    setTold(words);
    heading.current?.focus();
  };
  return (
    <section class="deleted" aria-labelledby="deleted-title">
      <Button look="quiet" class="moment-back" onClick={() => go({ name: 'history' })}>
        {t('moment.back')}
      </Button>
      <h1 id="deleted-title" ref={heading} tabIndex={-1}>
        {t('deleted.title')}
      </h1>
      <p>{moments?.length === 0 ? t('deleted.empty') : t('deleted.intro')}</p>
      {failure && <FailureNote title={t('error.readTitle')} failure={failure} onRetry={retry} />}
      <p class="deleted-told" role="status">
        {told}
      </p>
      {damaged > 0 && <p>{tCount('history.damaged', damaged)}</p>}
      <ul>
        {moments?.map((moment) => (
          <DeletedRow
            key={moment.id}
            moment={moment}
            privateName={personOf(people, moment.context)?.name}
            tools={tools}
            tell={tell}
          />
        ))}
      </ul>
      {more && <Button onClick={readMore}>{t('history.more')}</Button>}
    </section>
  );
}

interface DeletedRowProps {
  moment: Moment;
  privateName: string | undefined;
  tools: HistoryTools;
  tell(words: string): void;
}

function DeletedRow({ moment, privateName, tools, tell }: DeletedRowProps) {
  const [sure, setSure] = useState(false);
  const { restore, erase, failure } = useDelete(tools.ask, moment.id);
  const parts = placeParts(moment.context, privateName);
  return (
    <li class="deleted-row">
      <p>
        <strong>{t(`felt.${moment.felt}`)}</strong> <span>{dayAndTime(moment.at)}</span>
        <br />
        {parts.length > 0 ? <Parts parts={parts} /> : t('history.noContext')}
      </p>
      {moment.facts && (
        <p class="own-words" dir="auto">
          {moment.facts}
        </p>
      )}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      <div class="moment-end">
        <Button
          onClick={() => {
            restore();
            tell(t('deleted.restored'));
          }}
        >
          {t('deleted.restore')}
        </Button>
        {sure ? (
          <Button
            key="sure"
            onClick={() => {
              erase();
              tell(t('deleted.erased'));
            }}
          >
            {t('deleted.eraseSure')}
          </Button>
        ) : (
          <Button key="erase" look="quiet" onClick={() => setSure(true)}>
            {t('deleted.erase')}
          </Button>
        )}
      </div>
    </li>
  );
}
