import { useEffect, useState } from 'preact/hooks';
import type { LogReader } from '../../lib/log/reader.ts';

/** Whether a newer version of the extension wrote the log, which is then only read; undefined until it is known. */
export function useNewer(reader: LogReader): boolean | undefined {
  const [newer, setNewer] = useState<boolean>();
  useEffect(() => {
    reader.isNewer().then(setNewer, () => setNewer(false));
  }, [reader]);
  return newer;
}
