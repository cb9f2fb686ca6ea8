import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/messages/answers.ts';
import type { Ask } from '../../lib/messages/client.ts';
import { type Draft, type DraftEdits, draftsRoom } from '../../lib/moment/draft.ts';
import { draftsWith } from '../../lib/moment/drafts-with.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { stillToSave } from '../../lib/reflect/draft-list.ts';
import { type SaveState, useAutosave } from '../ui/use-autosave.ts';

export interface DraftsOfMoment {
  /** As they are here, oldest first: what was written a moment ago is among them. */
  drafts: readonly Draft[];
  /** How saving goes. */
  state: SaveState;
  /** Adds a draft, or puts it in the place of the one with its id. */
  keep(draft: Draft): void;
  remove(id: string): void;
}

/**
 * The drafts of a moment, saved as they are written. Only those that were changed here are sent, and the
 * writer puts them among the others: another tab may have written another draft meanwhile.
 */
export function useDrafts(ask: Ask, moment: Pick<Moment, 'id' | 'drafts'>): DraftsOfMoment {
  const logged = useRef<readonly Draft[]>([]);
  const edits = useRef<DraftEdits>({});
  const [, setRound] = useState(0);
  logged.current = moment.drafts ?? [];
  edits.current = stillToSave(logged.current, edits.current);

  const [state, save] = useAutosave<DraftEdits>(async (change): Promise<Outcome> => {
    const drafts = draftsWith(logged.current, { ...edits.current, ...change });
    if (JSON.stringify(drafts).length > draftsRoom) return 'too_large';
    return ask('change-moment', { id: moment.id, change: { drafts: change } });
  });
  const edit = (change: DraftEdits) => {
    edits.current = { ...edits.current, ...change };
    setRound((round) => round + 1);
    save(change);
  };

  return {
    drafts: draftsWith(logged.current, edits.current),
    state,
    keep: (draft) => edit({ [draft.id]: draft }),
    remove: (id) => edit({ [id]: null }),
  };
}
