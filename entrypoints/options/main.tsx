import { OptionsApp } from '../../components/options/OptionsApp.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { hearChanges } from '../../lib/log/changes.ts';
import { copiesOf } from '../../lib/log/copies.ts';
import { indexedDbEngine } from '../../lib/log/indexed-db-engine.ts';
import { logReader } from '../../lib/log/reader.ts';
import { rowsOf } from '../../lib/log/rows.ts';
import { storageEngine } from '../../lib/log/storage-engine.ts';
import { wholeLog } from '../../lib/log/whole-log.ts';
import { messageClient } from '../../lib/messages/client.ts';
import { openKeySettings, presentKeys } from '../../lib/platform/commands.ts';
import { carry } from '../../lib/platform/messaging.ts';
import { openWelcome, version } from '../../lib/platform/pages.ts';
import { localStore, localValues, onStored, sessionStore } from '../../lib/platform/storage.ts';
import { appearanceStore } from '../../lib/settings/appearance-store.ts';
import { placeKey, takePlace } from '../../lib/settings/place.ts';
import { takeOnce } from '../../lib/settings/once.ts';
import { readSiteLevels } from '../../lib/settings/site-levels.ts';

const appearance = appearanceStore(localStorage, localStore);
const ask = messageClient(carry);
const engines = [indexedDbEngine(), storageEngine(localValues)] as const;
const damaged = (id: string) => void ask('repair-records', { ids: [id] });
const reader = logReader(rowsOf(engines, damaged));
const tools = {
  ask,
  reader,
  copies: copiesOf(engines),
  takeAudit: () => takeOnce(sessionStore, 'looked-at-all'),
  forgetAppearance: () => localStorage.clear(),
  startOver: () => location.reload(),
  wholeLog: wholeLog(reader, hearChanges),
  now: Date.now,
  hearChanges,
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
};

const redraw = await mount(document, appearance, () => <OptionsApp tools={tools} />);
