import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseView, type View } from './view.ts';

/**
 * The present view and the way to another. Back and forward work; the address never changes, since
 * browsers keep addresses in their history.
 */
export function useView(): [View, (view: View) => void] {
  const [view, setView] = useState(() => parseView(history.state));

  useEffect(() => {
    const onReturn = ({ state }: PopStateEvent) => setView(parseView(state));
    addEventListener('popstate', onReturn);
    return () => removeEventListener('popstate', onReturn);
  }, []);

  const go = useCallback((next: View) => {
    history.pushState(next, '');
    setView(next);
  }, []);
  return [view, go];
}
