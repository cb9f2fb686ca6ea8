/**
 * The parts of Firefox's own JavaScript that are used here. Functions given to `FirefoxWindow.run`
 * run in Firefox's browser window and are handed them by `firefox-tools.ts`.
 */
export interface BrowserWindow {
  readonly document: Document;
  readonly devicePixelRatio: number;
  readonly mozInnerScreenX: number;
  readonly mozInnerScreenY: number;
  readonly gBrowser: { readonly tabs: readonly Tab[]; readonly selectedTab: Tab };
  readonly ChromeUtils: { importESModule<T>(address: string): T };
  readonly WebExtensionPolicy: { getByID(id: string): Policy | null };
  readonly Services: {
    readonly prefs: {
      setBoolPref(name: string, value: boolean): void;
      savePrefFile(file: null): void;
    };
    readonly locale: { availableLocales: string[]; requestedLocales: string[] };
    readonly focus: { readonly activeWindow: unknown };
    readonly scriptSecurityManager: { getSystemPrincipal(): object };
  };
}

export interface Tab {
  readonly linkedBrowser: XulBrowser;
}

/** The element that shows a page. */
export interface XulBrowser extends Element {
  readonly screenX: number;
  readonly screenY: number;
  readonly currentURI: { readonly spec: string };
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly messageManager: MessageManager;
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(area: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  fixupAndLoadURIString(url: string, how: { triggeringPrincipal: object }): void;
}

/** Talks to a script inside of a page's process. */
export interface MessageManager {
  loadFrameScript(address: string, forLaterOnesToo: boolean): void;
  sendAsyncMessage(name: string, data: unknown): void;
  addMessageListener(name: string, listener: MessageListener): void;
  removeMessageListener(name: string, listener: MessageListener): void;
}

export type MessageListener = (message: { readonly data: unknown }) => void;

export interface Policy {
  readonly mozExtensionHostname: string;
  readonly version: string;
  readonly extension: Extension;
}

export interface Extension {
  /** `stopped`, `starting`, `running` or `suspending`. */
  readonly backgroundState: string;
  terminateBackground(options: {
    ignoreDevToolsAttached: boolean;
    disableResetIdleForTest: boolean;
  }): Promise<void>;
}

export interface BasePopup {
  readonly panel: (Element & { readonly state: string }) | null;
  readonly browser: XulBrowser | null;
  readonly browserLoaded: Promise<void>;
  closePopup(): void;
}

export interface BrowserAction {
  openPopup(window: BrowserWindow, withoutGesture: boolean): Promise<void>;
}

/** `resource:///modules/ExtensionPopups.sys.mjs` */
export interface ExtensionPopups {
  readonly BasePopup: {
    for(extension: Extension, window: BrowserWindow): BasePopup | undefined;
  };
}

/** `resource://gre/modules/ExtensionParent.sys.mjs` */
export interface ExtensionParent {
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        /** Missing until the first extension with a button has started. */
        browserActionFor?(extension: Extension): BrowserAction | undefined;
      };
    };
  };
}

/** `moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs` */
export interface CustomizableUI {
  readonly CustomizableUI: { addWidgetToArea(widget: string, area: 'nav-bar'): void };
}

/** `chrome://remote/content/shared/NavigableManager.sys.mjs` */
export interface NavigableManager {
  readonly NavigableManager: {
    getIdForBrowser(browser: XulBrowser): string | null;
    getBrowserById(id: string): XulBrowser | null;
  };
}

/** `resource://gre/modules/AddonManager.sys.mjs` */
export interface AddonManager {
  readonly AddonManager: {
    getAddonByID(id: string): Promise<{ reload(): Promise<void> } | null>;
  };
}

/** What a script loaded with `loadFrameScript` sees. */
export interface FrameScriptScope {
  readonly ChromeUtils: { importESModule<T>(address: string): T };
  readonly Cu: {
    Sandbox(principal: Window, options: { sandboxPrototype: Window; wantXrays: false }): object;
    evalInSandbox(code: string, sandbox: object): unknown;
  };
  addMessageListener(name: string, listener: MessageListener): void;
  sendAsyncMessage(name: string, data: unknown): void;
}

/** `chrome://remote/content/shared/webdriver/Event.sys.mjs` */
export interface DriverEvents {
  readonly event: {
    synthesizeMouseAtPoint(x: number, y: number, options: object, window: Window): Promise<boolean>;
    sendSingleKey(key: DriverKey, window: Window): void;
  };
}

/** A key as WebDriver's events want it. */
export interface DriverKey {
  readonly key: string;
  readonly printable: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}
