import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InsightsScreenProps } from './InsightsScreen.tsx';

/** Insights and their charts, loaded when somebody goes there. */
export function InsightsPlace(props: InsightsScreenProps) {
  const [loaded, setLoaded] = useState<{ Screen: FunctionComponent<InsightsScreenProps> }>();
  useEffect(() => {
    let wanted = true;
    void import('./InsightsScreen.tsx').then(
      ({ InsightsScreen }) => wanted && setLoaded({ Screen: InsightsScreen }),
    );
    return () => void (wanted = false);
  }, []);
  return loaded ? <loaded.Screen {...props} /> : null;
}
