import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/moment/draft.ts';
import { newDraft } from '../../lib/reflect/draft-list.ts';
import type { DraftTools } from './DraftEditor.tsx';

export interface OpenDraft {
  /** The one that is written at: chosen, or the newest; a new one where there is none. */
  draft: Draft;
  open(id: string): void;
  /** Goes on with a new one. It is saved once something is done with it. */
  begin(): void;
}

/** Which draft of a moment is open: `first` to begin with. `parts` is what a new one begins with. */
export function useOpenDraft(
  drafts: readonly Draft[],
  first: string | undefined,
  parts: Draft['parts'],
  { newId, now }: Pick<DraftTools, 'newId' | 'now'>,
): OpenDraft {
  const [begun, setBegun] = useState(() => ({ id: newId(), at: now() }));
  const [chosen, setChosen] = useState(first);
  const isNew = chosen === begun.id;
  // One that is gone, since another tab deleted it, gives way to the newest.
  const kept = drafts.find(({ id }) => id === chosen) ?? (isNew ? undefined : drafts.at(-1));
  return {
    draft: kept ?? newDraft(begun.id, 'when_i_feel', parts, begun.at),
    open: setChosen,
    begin() {
      const id = newId();
      setBegun({ id, at: now() });
      setChosen(id);
    },
  };
}
