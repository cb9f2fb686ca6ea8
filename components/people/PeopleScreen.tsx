import { useMemo } from 'preact/hooks';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import { unnamedConversations } from '../../lib/moment/people.ts';
import type { Person } from '../../lib/moment/person.ts';
import { t } from '../../lib/words/words.ts';
import type { HistoryTools } from '../history/HistoryScreen.tsx';
import { useNewer } from '../history/use-newer.ts';
import { useWholeLog } from '../options/use-whole-log.ts';
import type { View } from '../options/view.ts';
import { PeopleList } from './PeopleList.tsx';
import { isolated } from './person-words.ts';
import { PersonView } from './PersonView.tsx';
import { useActs } from './use-acts.ts';
import { usePeople } from './use-people.ts';
import './PeopleScreen.css';

export interface PeopleTools extends HistoryTools {
  wholeLog: WholeLog;
}

interface PeopleScreenProps {
  tools: PeopleTools;
  personId: string | undefined;
  go(view: View): void;
}

/** Everybody with a private name, and beside the list the one that was chosen. */
export function PeopleScreen({ tools, personId, go }: PeopleScreenProps) {
  const { people, failure, refresh } = usePeople(tools);
  const whole = useWholeLog(tools.wholeLog);
  // What is parked is out of sight until its time.
  const moments = useMemo(
    () => whole.moments.filter(({ parkedUntil }) => parkedUntil === undefined),
    [whole.moments],
  );
  const unnamed = useMemo(() => unnamedConversations(moments, people ?? []), [moments, people]);
  const newer = useNewer(tools.reader);
  const mayChange = newer === false;
  const removal = useActs();

  function remove(person: Person) {
    go({ name: 'people' });
    void removal.act(
      () => tools.ask('remove-person', { id: person.id }),
      t('people.removed', { name: isolated(person.name) }),
      () => tools.ask('add-person', { person }),
    );
  }
  return (
    <div class={personId ? 'people people-chosen' : 'people'}>
      <PeopleList
        tools={tools}
        people={people}
        unnamed={unnamed}
        chosen={personId}
        failure={failure ?? whole.failure}
        newer={newer}
        removal={removal}
        onChoose={(id) => go({ name: 'people', personId: id })}
        onNamed={(id) => void refresh().then(() => go({ name: 'people', personId: id }))}
      />
      {personId && people && (
        <PersonView
          key={personId}
          tools={tools}
          person={people.find(({ id }) => id === personId)}
          people={people}
          moments={moments}
          unnamed={unnamed}
          mayChange={mayChange}
          onRemove={remove}
          go={go}
        />
      )}
      {!personId && people && people.length > 0 && <p class="people-pick">{t('people.pick')}</p>}
    </div>
  );
}
