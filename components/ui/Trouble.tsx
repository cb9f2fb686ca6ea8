import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import './SaveNote.css';

/**
 * The one reporter of what nobody expected and nothing else caught: says so in words, in the page, and
 * leaves the rest to the browser's own console. Nothing is sent anywhere.
 */
export function Trouble() {
  const [troubled, setTroubled] = useState(false);
  useEffect(() => {
    const tell = () => setTroubled(true);
    addEventListener('unhandledrejection', tell);
    addEventListener('error', tell);
    return () => {
      removeEventListener('unhandledrejection', tell);
      removeEventListener('error', tell);
    };
  }, []);
  return (
    troubled && (
      <div class="save-note" role="alert">
        <p>
          <strong>{t('error.title')}</strong> {t('error.body')}
        </p>
      </div>
    )
  );
}
