export interface MarkColours {
  background: string;
  text: string;
}

/** The mark on the toolbar icon; the same hues as in the pages' tokens. */
export const markColours = {
  saved: { background: '#2f5d62', text: '#ffffff' },
  notSaved: { background: '#8a4b12', text: '#ffffff' },
} as const satisfies Record<string, MarkColours>;
