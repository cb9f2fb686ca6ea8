import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';

/** Keeping the page's details of moments from fading, and letting them fade again. */
export function useKeeping(ask: Ask) {
  const [failure, setFailure] = useState<Failure>();
  async function change(ids: readonly string[], keepsContext: true | null) {
    for (const id of ids) {
      const outcome = await ask('change-moment', { id, change: { keepsContext } });
      setFailure(whyNotSaved(outcome));
      if (!isSaved(outcome)) return;
    }
  }
  return {
    failure,
    keep: (...ids: string[]) => void change(ids, true),
    letFade: (id: string) => void change([id], null),
  };
}
