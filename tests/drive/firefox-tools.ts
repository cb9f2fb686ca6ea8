import type {
  AddonManager,
  BasePopup,
  BrowserAction,
  BrowserWindow,
  CustomizableUI,
  ExtensionParent,
  ExtensionPopups,
  NavigableManager,
  Policy,
} from './firefox-internals.ts';

/** What a function that runs in Firefox's own window is handed. */
export interface FirefoxTools {
  readonly window: BrowserWindow;
  readonly addons: AddonManager['AddonManager'];
  readonly toolbars: CustomizableUI['CustomizableUI'];
  readonly tabs: NavigableManager['NavigableManager'];
  policy(extension: string): Policy | null;
  action(extension: string): BrowserAction | undefined;
  popup(extension: string): BasePopup | undefined;
}

/** Collects the tools; runs in Firefox's own window and sees nothing of this file there. */
export function firefoxTools(): FirefoxTools {
  const window = globalThis as unknown as BrowserWindow;
  const load = <T>(address: string): T => window.ChromeUtils.importESModule<T>(address);
  const policy = (extension: string): Policy | null => window.WebExtensionPolicy.getByID(extension);
  return {
    window,
    policy,
    get addons() {
      return load<AddonManager>('resource://gre/modules/AddonManager.sys.mjs').AddonManager;
    },
    get toolbars() {
      return load<CustomizableUI>(
        'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
      ).CustomizableUI;
    },
    get tabs() {
      return load<NavigableManager>('chrome://remote/content/shared/NavigableManager.sys.mjs')
        .NavigableManager;
    },
    action: (id) => {
      const found = policy(id);
      const { ExtensionParent } = load<ExtensionParent>(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const { browserActionFor } = ExtensionParent.apiManager.global;
      return found ? browserActionFor?.(found.extension) : undefined;
    },
    popup: (id) => {
      const found = policy(id);
      const { BasePopup } = load<ExtensionPopups>('resource:///modules/ExtensionPopups.sys.mjs');
      return found ? BasePopup.for(found.extension, window) : undefined;
    },
  };
}
