import { useEffect, useState } from 'preact/hooks';
import type { CareSettings } from '../../lib/care/care-settings.ts';
import type { Care } from './care-tools.ts';

/** The settings of care, as they are now; undefined until they have been read for the first time. */
export function useCareSettings({
  care: { settings },
}: {
  care: Pick<Care, 'settings'>;
}): CareSettings | undefined {
  const [care, setCare] = useState(() => settings.known());
  useEffect(() => {
    const leaving = new AbortController();
    settings.follow(setCare, leaving.signal);
    return () => leaving.abort();
  }, [settings]);
  return care;
}
