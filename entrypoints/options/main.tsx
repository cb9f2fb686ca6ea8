import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { careKey } from '../../lib/care/care-settings.ts';
import { hearChanges } from '../../lib/log/changes.ts';
import { pageLog } from '../../lib/log/page-log.ts';
import { messageClient } from '../../lib/messages/client.ts';
import { openKeySettings, presentKeys } from '../../lib/platform/commands.ts';
import { carry } from '../../lib/platform/messaging.ts';
import { closePage, openWelcome, version } from '../../lib/platform/pages.ts';
import { pageFiles } from '../../lib/platform/page-files.ts';
import { localStore, localValues, onStored, sessionStore } from '../../lib/platform/storage.ts';
import { appearanceStore } from '../../lib/settings/appearance-store.ts';
import { careMemory } from '../../lib/settings/care-memory.ts';
import { careStore } from '../../lib/settings/care-store.ts';
import { fadeProgress } from '../../lib/settings/fade-progress.ts';
import { placeKey, takePlace } from '../../lib/settings/place.ts';
import { takeOnce } from '../../lib/settings/once.ts';
import { readSiteLevels } from '../../lib/settings/site-levels.ts';
import { workedBy } from '../../lib/transfer/worked-by.ts';

const appearance = appearanceStore(localStorage, localStore);
const care = {
  settings: careStore(localStore, Date.now, (onChange, signal) =>
    onStored('local', careKey, onChange, signal),
  ),
  memory: careMemory(sessionStore, localStore, Date.now),
  fadeProgress: fadeProgress(localStore, Date.now),
  closePage,
};
const worker = () =>
  new Worker(new URL('./transfer-worker.ts', import.meta.url), { type: 'module' });
const ask = messageClient(carry);
const tools = {
  ask,
  ...pageLog(localValues, (id) => void ask('repair-records', { ids: [id] })),
  takeAudit: () => takeOnce(sessionStore, 'looked-at-all'),
  forgetAppearance: () => localStorage.clear(),
  startOver: () => location.reload(),
  now: Date.now,
  newId: () => crypto.randomUUID(),
  hearChanges,
  care,
  takePlace: () => takePlace(sessionStore),
  onPlaceAsked: (onAsked: () => void, signal: AbortSignal) =>
    onStored('session', placeKey, onAsked, signal),
  appearance,
  applyAppearance: () => redraw(),
  readSiteLevels: () => readSiteLevels(localStore),
  presentKeys,
  openKeySettings,
  openWelcome,
  version: version(),
  isFirefox: import.meta.env.FIREFOX,
  transfer: { startWorker: () => workedBy(worker()), store: localStore, ...pageFiles },
};

const redraw = await mount(document, appearance, () => <OptionsApp tools={tools} />);
