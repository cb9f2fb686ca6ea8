import { useEffect, useState } from 'preact/hooks';
import { chartsStepBack } from '../../lib/care/check-ins.ts';
import { failureOf } from '../../lib/log/failure.ts';
import type { CheckIn } from '../../lib/moment/check-in.ts';
import type { CareTools } from '../care/care-tools.ts';
import { useCareSettings } from '../care/use-care-settings.ts';

/** The last answer counts; a few more, since those to another question are among them. */
const checkInCount = 20;

/** Whether the person said that looking at moments weighs on them; undefined until it is known. */
export function useStepBack(tools: CareTools): boolean | undefined {
  const { reader, hearChanges } = tools;
  const care = useCareSettings(tools);
  const [checkIns, setCheckIns] = useState<readonly CheckIn[]>();
  useEffect(() => {
    const leaving = new AbortController();
    const read = () =>
      reader.checkIns(checkInCount).then(setCheckIns, (error: unknown) => {
        failureOf(error);
        setCheckIns([]);
      });
    hearChanges(() => void read(), leaving.signal, 'check-ins');
    void read();
    return () => leaving.abort();
  }, [reader, hearChanges]);
  return care && checkIns && chartsStepBack(checkIns, care);
}
