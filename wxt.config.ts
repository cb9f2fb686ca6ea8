import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** What extension pages may load and reach: their own files, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * Lets a page that is painted before its script is there bring that script in itself, from
 * `public/shell.js`. Without the blanks between tags the app finds the shell's elements in their places.
 */
const shell: Plugin = {
  name: 'shell',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const page = html.replaceAll(/>\s+</g, '><');
      const [tag, src] = /<script type="module"[^>]* src="([^"]+)"><\/script>/.exec(page) ?? [];
      if (!tag || page.includes('<div id="app"></div>')) return page;
      return page.replace(tag, '').replace('<div id="app"', `<div id="app" data-script="${src}"`);
    },
  },
};

/**
 * What of the browser `lib/platform` uses. Whatever is missing here, as the long list of `tabs`, reaches the
 * browser as it is, which answers with promises by itself.
 */
const usedApis = new Set(['action', 'alarms', 'commands', 'contextMenus', 'runtime', 'storage']);

/**
 * The polyfill carries a table of all that browsers can do, 10 kB in each script: it keeps what we use of
 * it. In Firefox nothing of it is used at all.
 */
const lessPolyfill: Plugin = {
  name: 'less-polyfill',
  transform: {
    filter: { id: /webextension-polyfill\/dist\/browser-polyfill\.js$/ },
    handler(code) {
      const [found, table = ''] = /const apiMetadata = (\{.*?\n {6}\});/s.exec(code) ?? [];
      if (!found) throw new Error('The polyfill has no table of that shape any more');
      const all: Record<string, unknown> = JSON.parse(table);
      const used = Object.entries(all).filter(([name]) => usedApis.has(name));
      return code.replace(
        found,
        `const apiMetadata = ${JSON.stringify(Object.fromEntries(used))};`,
      );
    },
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  imports: false,
  hooks: {
    // The popup is built by itself: it loads one file, and nothing that only the larger pages use.
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.findIndex((group) => Array.isArray(group));
      const group = groups[pages];
      if (!Array.isArray(group)) return;
      const popup = group.filter(({ type }) => type === 'popup');
      groups.splice(
        pages,
        1,
        popup,
        group.filter(({ type }) => type !== 'popup'),
      );
    },
  },
  vite: ({ browser }) => ({
    plugins: [lessPolyfill, shell],
    // A module, so that it is one file like any other and its policy is that of the pages.
    worker: { format: 'es' },
    build: {
      // The oldest browsers that the manifest names: nothing is rewritten for older ones.
      cssTarget: browser === 'firefox' ? 'firefox143' : 'chrome144',
      // Everything lies on the disk beside the page: preloading costs more script than it saves time.
      modulePreload: false,
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: policy },
    action: { default_title: '__MSG_toolbar_title__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_app_openCommand__',
      },
      'capture-moment': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_app_captureCommand__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'noticed@noticed.invalid',
              strict_min_version: '143.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144', externally_connectable: { ids: [] } }),
  }),
});
