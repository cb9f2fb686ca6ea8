import { launchChromium } from '../drive/chromium.ts';
import type { DrivenBrowser, LaunchOptions } from '../drive/driven-browser.ts';
import type { BrowserKind } from '../drive/find-browser.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { buildOf } from '../support/builds.ts';

/** A browser and the engine it stores with. */
export interface Victim {
  name: 'chromium-leveldb' | 'chromium-sqlite' | 'firefox';
  kind: BrowserKind;
  launch(options: Partial<LaunchOptions>): Promise<DrivenBrowser>;
}

const sqlite = '--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores';

function chromium(name: Victim['name'], extraArgs: string[]): Victim {
  const launch = (options: Partial<LaunchOptions>) =>
    launchChromium({ extensionDir: buildOf('chromium'), extraArgs, ...options });
  return { name, kind: 'chromium', launch };
}

export const victims: readonly Victim[] = [
  chromium('chromium-leveldb', ['--disable-features=IdbSqliteOnDiskRollout']),
  chromium('chromium-sqlite', [sqlite]),
  {
    name: 'firefox',
    kind: 'firefox',
    // What is only loaded for a while would be gone, with all it stored, at the next start.
    launch: (options) =>
      launchFirefox({ extensionDir: buildOf('firefox'), permanent: true, ...options }),
  },
];
