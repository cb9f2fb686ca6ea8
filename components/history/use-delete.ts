import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { whyNotSaved } from '../../lib/log/written.ts';
import type { Ask } from '../../lib/messages/client.ts';

/** Ways out of the log and back for one moment, and why the last one failed. */
export function useDelete(ask: Ask, id: string) {
  const [failure, setFailure] = useState<Failure>();
  const tell = async (name: 'delete-moment' | 'restore-moment' | 'erase-moment') => {
    const outcome = await ask(name, { id });
    setFailure(whyNotSaved(outcome));
  };
  return {
    failure,
    remove: () => void tell('delete-moment'),
    restore: () => void tell('restore-moment'),
    erase: () => void tell('erase-moment'),
  };
}
