import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './driven-browser.ts';

/** Values that Firefox takes for its preferences. */
export type Prefs = Record<string, string | number | boolean>;

// No calls home, no first-run pages, no offers. Firefox sets many more by itself once it sees that
// it is driven (`RecommendedPreferences.sys.mjs`); these are needed before, or are not among them.
const quiet: Prefs = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.translations.automaticallyPopup': false,
  'browser.uitour.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#none',
  'startup.homepage_welcome_url': 'about:blank',
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.server': '',
};

const driven: Prefs = {
  // Open panels at once, so that what is clicked stays where it is.
  'toolkit.cosmeticAnimations.enabled': false,
  // Frames in the process of their page, as WebDriver cannot send the mouse across processes.
  'fission.webContentIsolationStrategy': 0,
  // Firefox ESR lets a package without Mozilla's signature stay installed.
  'xpinstall.signatures.required': false,
};

const schemes = {
  light: { page: 1, system: 0, theme: 'firefox-compact-light@mozilla.org' },
  dark: { page: 0, system: 1, theme: 'firefox-compact-dark@mozilla.org' },
};

/** Writes the preferences that Firefox reads when it starts with that profile. */
export async function writePrefs(folder: string, options: LaunchOptions): Promise<void> {
  const scheme = schemes[options.colorScheme ?? 'light'];
  const language = options.language ?? 'en';
  const prefs: Prefs = {
    ...quiet,
    ...driven,
    'layout.css.prefers-color-scheme.content-override': scheme.page,
    'ui.systemUsesDarkTheme': scheme.system,
    'extensions.activeThemeID': scheme.theme,
    'intl.accept_languages': language === 'en' ? 'en-US, en' : `${language}, en`,
    ...options.prefs,
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(folder, 'user.js'), lines.join(''));
}
