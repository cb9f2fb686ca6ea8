import { useEffect, useState } from 'preact/hooks';
import type { CareSettings } from '../../lib/care/care-settings.ts';

export interface CareTools {
  readCareSettings(): Promise<CareSettings>;
}

/** How the product takes care of this person; undefined until it has been read. */
export function useCareSettings({ readCareSettings }: CareTools): CareSettings | undefined {
  const [settings, setSettings] = useState<CareSettings>();
  useEffect(() => void readCareSettings().then(setSettings), [readCareSettings]);
  return settings;
}
