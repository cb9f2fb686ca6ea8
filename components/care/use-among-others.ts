import { useMemo } from 'preact/hooks';
import { amongOthers } from '../../lib/care/fading.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import type { Care } from './care-tools.ts';
import { useCareSettings } from './use-care-settings.ts';

/** `moments` as a list may show them: what is blurred is left out. Undefined until it is known what is. */
export function useAmongOthers(
  tools: { care: Pick<Care, 'settings'>; now(): number },
  moments: readonly Moment[] | undefined,
): readonly Moment[] | undefined {
  const care = useCareSettings(tools);
  return useMemo(
    () => care && moments?.map((moment) => amongOthers(moment, care, tools.now())),
    [care, moments],
  );
}
