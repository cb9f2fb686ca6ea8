import { useState } from 'preact/hooks';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import type { HearChanges } from '../../lib/log/changes.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import { type DraftEntry, draftEntries } from '../../lib/reflect/draft-entries.ts';
import { t } from '../../lib/words/words.ts';
import { usePlaceInList } from '../history/use-place-in-list.ts';
import { useWholeLog } from '../options/use-whole-log.ts';
import type { View } from '../options/view.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import type { DraftTools } from './DraftEditor.tsx';
import { DraftRow } from './DraftRow.tsx';
import { DraftsOfMoment } from './DraftsOfMoment.tsx';
import './DraftsScreen.css';

export interface DraftsTools extends DraftTools {
  reader: LogReader;
  wholeLog: WholeLog;
  hearChanges: HearChanges;
}

interface DraftsScreenProps {
  tools: DraftsTools;
  momentId: string | undefined;
  go(view: View): void;
}

/** All that was drafted, newest first, and beside it the drafts of the moment that was chosen. */
export function DraftsScreen({ tools, momentId, go }: DraftsScreenProps) {
  const { moments, complete, failure } = useWholeLog(tools.wholeLog);
  const leave = usePlaceInList(momentId);
  const [draftId, setDraftId] = useState<string>();
  const entries = draftEntries(moments, tools.now());
  return (
    <div class={momentId ? 'drafts drafts-chosen' : 'drafts'}>
      <section class="drafts-list" aria-labelledby="drafts-title">
        <h1 id="drafts-title">{t('drafts.title')}</h1>
        {failure && <FailureNote title={t('error.readTitle')} failure={failure} />}
        {!complete && !failure && entries.length === 0 && (
          <p role="status">{t('history.loading')}…</p>
        )}
        {complete && entries.length === 0 && <p class="drafts-empty">{t('drafts.empty')}</p>}
        <Entries
          entries={entries}
          now={tools.now()}
          chosen={momentId}
          onChoose={({ moment, draft }) => {
            leave();
            setDraftId(draft?.id);
            go({ name: 'drafts', momentId: moment.id });
          }}
        />
      </section>
      {momentId ? (
        <DraftsOfMoment
          key={`${momentId} ${draftId}`}
          tools={tools}
          id={momentId}
          draftId={draftId}
          onBack={() => go({ name: 'drafts' })}
        />
      ) : (
        entries.length > 0 && <p class="drafts-pick">{t('drafts.pick')}</p>
      )}
    </div>
  );
}

interface EntriesProps {
  entries: readonly DraftEntry[];
  now: number;
  chosen: string | undefined;
  onChoose(entry: DraftEntry): void;
}

function Entries({ entries, now, chosen, onChoose }: EntriesProps) {
  const words = useTopicWords('drafts');
  if (!words || entries.length === 0) return null;
  return (
    <ul class="drafts-entries">
      {entries.map((entry) => (
        <li key={entry.draft?.id ?? entry.moment.id}>
          <DraftRow
            moment={entry.moment}
            draft={entry.draft}
            words={words}
            now={now}
            chosen={entry.moment.id === chosen}
            onChoose={() => onChoose(entry)}
          />
        </li>
      ))}
    </ul>
  );
}
