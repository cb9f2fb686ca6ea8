import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Comes back from a moment to where one was: the same height, and the focus on the moment's row. Answers
 * what is to be called before the list is left.
 */
export function usePlaceInList(momentId: string | undefined): () => void {
  const height = useRef(0);
  const left = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const id = left.current;
    left.current = momentId;
    if (momentId !== undefined || id === undefined) return;
    document.querySelector<HTMLElement>(`[data-moment="${id}"]`)?.focus({ preventScroll: true });
    scrollTo(0, height.current);
  }, [momentId]);
  return () => void (height.current = scrollY);
}
