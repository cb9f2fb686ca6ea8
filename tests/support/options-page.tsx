import { render } from '@testing-library/preact';
import { OptionsApp, type OptionsTools } from '../../components/options/OptionsApp.tsx';
import type { Copies } from '../../lib/log/copies.ts';
import { wholeLog } from '../../lib/log/whole-log.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Person } from '../../lib/moment/person.ts';
import { careTools } from './care-tools.ts';
import { fakeLog, now } from './fake-log.ts';
import { transferTools } from './transfer-tools.ts';

const agreeingCopies: Copies = {
  agree: async () => true,
  look: async () => ({
    standing: 'well',
    copies: [undefined, undefined],
    together: 0,
    damaged: 0,
    mendable: [],
  }),
  raw: async () => ['{}'],
};

/** Opens the options page over a log in memory. */
export function openOptions(
  initial: readonly Moment[],
  parts: Partial<OptionsTools> = {},
  named: readonly Person[] = [],
) {
  const log = fakeLog(initial, named);
  const tools: OptionsTools = {
    ask: log.background.ask,
    reader: log.reader,
    copies: agreeingCopies,
    takeAudit: async () => false,
    forgetAppearance: () => {},
    startOver: () => {},
    wholeLog: wholeLog(log.reader, log.hearChanges),
    now: () => now,
    newId: () => crypto.randomUUID(),
    hearChanges: log.hearChanges,
    care: careTools(),
    takePlace: async () => undefined,
    onPlaceAsked: () => {},
    appearance: {
      read: () => ({ theme: 'auto', language: 'auto' }),
      write: async () => {},
      keepWords: () => {},
    },
    applyAppearance: async () => {},
    readSiteLevels: async () => new Map(),
    presentKeys: async () => new Map([['capture-moment', 'Alt+Shift+D']]),
    openKeySettings: async () => {},
    openWelcome: async () => {},
    version: '0.1.0',
    isFirefox: false,
    transfer: transferTools(log.reader),
    ...parts,
  };
  return { ...render(<OptionsApp tools={tools} />), log };
}
