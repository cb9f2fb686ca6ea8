import { useEffect, useRef, useState } from 'preact/hooks';
import type { HearChanges } from '../../lib/log/changes.ts';
import type { LogReader } from '../../lib/log/reader.ts';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { Place } from '../../lib/settings/place.ts';
import { type MessageKey, t } from '../../lib/words/words.ts';
import type { Care, CareTools } from '../care/care-tools.ts';
import { DraftsScreen, type DraftsTools } from '../drafts/DraftsScreen.tsx';
import { HelpScreen } from '../help/HelpScreen.tsx';
import { DeletedScreen } from '../history/DeletedScreen.tsx';
import { HistoryScreen } from '../history/HistoryScreen.tsx';
import { ParkedScreen } from '../history/ParkedScreen.tsx';
import { InsightsPlace } from '../insights/InsightsPlace.tsx';
import { ReflectScreen } from '../reflect/ReflectScreen.tsx';
import { PeopleScreen } from '../people/PeopleScreen.tsx';
import { CopiesNote } from '../recovery/CopiesNote.tsx';
import { RecoveryScreen, type RecoveryTools } from '../recovery/RecoveryScreen.tsx';
import { useStanding } from '../recovery/use-standing.ts';
import { SettingsScreen, type SettingsTools } from '../settings/SettingsScreen.tsx';
import { SummaryScreen } from '../transfer/SummaryScreen.tsx';
import type { TransferTools } from '../transfer/transfer-tools.ts';
import { giveUpUnfinished } from '../transfer/give-up-unfinished.ts';
import { TransferScreen } from '../transfer/TransferScreen.tsx';
import { Logo } from '../ui/Logo.tsx';
import { useView } from './use-view.ts';
import type { View } from './view.ts';
import './OptionsApp.css';

export interface OptionsTools
  extends SettingsTools, CareTools, DraftsTools, RecoveryTools, TransferTools {
  ask: Ask;
  reader: LogReader;
  wholeLog: WholeLog;
  now(): number;
  newId(): string;
  hearChanges: HearChanges;
  care: Care;
  /** The place the page was asked to go to and has not gone to yet. */
  takePlace(): Promise<Place | undefined>;
  onPlaceAsked(onAsked: () => void, signal: AbortSignal): void;
}

/** The options page: where the log is read, and where things are set. */
export function OptionsApp({ tools }: { tools: OptionsTools }) {
  const [view, go] = useView();
  const [standing, checkAgain] = useStanding(tools);
  const [looking, setLooking] = useState<boolean>();
  // Where something is missing, what was found comes before History, unless the person wants it so.
  const recovers = looking ?? standing === 'recovery';
  const page = useRef<HTMLElement>(null);
  const shown = useRef(view.name);
  useEffect(() => {
    // What was pressed may be gone with the view that it was on.
    if (shown.current !== view.name) page.current?.focus({ preventScroll: true });
    shown.current = view.name;
  }, [view.name]);
  useAskedPlaces(tools, go);
  useEffect(() => void giveUpUnfinished(tools), [tools]);
  return (
    <div class="options">
      <button type="button" class="skip" onClick={() => page.current?.focus()}>
        {t('nav.skip')}
      </button>
      <Header view={view} go={go} />
      <main ref={page} tabIndex={-1}>
        {standing === 'one_copy' && !recovers && (
          <CopiesNote
            copies={tools.copies}
            now={tools.now}
            onLook={() => {
              setLooking(true);
              go({ name: 'history' });
            }}
          />
        )}
        {view.name === 'history' && recovers && (
          <RecoveryScreen
            tools={tools}
            onRebuilt={() => {
              setLooking(undefined);
              checkAgain();
            }}
            onLater={() => setLooking(false)}
          />
        )}
        {view.name === 'history' && !recovers && (
          <HistoryScreen tools={tools} momentId={view.momentId} go={go} />
        )}
        {view.name === 'reflect' && (
          <ReflectScreen tools={tools} momentId={view.momentId} go={go} />
        )}
        {view.name === 'insights' && <InsightsPlace tools={tools} year={view.year} go={go} />}
        {view.name === 'parked' && <ParkedScreen tools={tools} go={go} />}
        {view.name === 'drafts' && <DraftsScreen tools={tools} momentId={view.momentId} go={go} />}
        {view.name === 'deleted' && <DeletedScreen tools={tools} go={go} />}
        {view.name === 'help' && <HelpScreen />}
        {view.name === 'people' && <PeopleScreen tools={tools} personId={view.personId} go={go} />}
        {view.name === 'settings' && <SettingsScreen tools={tools} go={go} />}
        {view.name === 'transfer' && <TransferScreen tools={tools} go={go} />}
        {view.name === 'summary' && <SummaryScreen tools={tools} go={go} />}
      </main>
    </div>
  );
}

/** Goes where another page asks for. */
function useAskedPlaces(
  tools: Pick<OptionsTools, 'takePlace' | 'onPlaceAsked'>,
  go: (view: View) => void,
) {
  useEffect(() => {
    const leaving = new AbortController();
    const follow = async () => {
      const place = await tools.takePlace();
      if (place) go(place);
    };
    tools.onPlaceAsked(() => void follow(), leaving.signal);
    void follow();
    return () => leaving.abort();
  }, [tools, go]);
}

const places = [
  { name: 'history', label: 'nav.history', also: ['deleted', 'parked'] },
  { name: 'reflect', label: 'nav.reflect', also: [] },
  { name: 'insights', label: 'nav.insights', also: [] },
  { name: 'drafts', label: 'nav.drafts', also: [] },
  { name: 'people', label: 'nav.people', also: [] },
  { name: 'help', label: 'nav.help', also: [] },
  { name: 'settings', label: 'nav.settings', also: ['transfer', 'summary'] },
] as const satisfies readonly { name: View['name']; label: MessageKey; also: View['name'][] }[];

function Header({ view, go }: { view: View; go(view: View): void }) {
  return (
    <header class="options-head">
      <Logo />
      <nav aria-label={t('nav.label')}>
        <ul>
          {places.map(({ name, label, also }) => (
            <li key={name}>
              <button
                type="button"
                aria-current={
                  view.name === name || also.some((each) => each === view.name) ? 'page' : undefined
                }
                onClick={() => go({ name })}
              >
                {t(label)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
