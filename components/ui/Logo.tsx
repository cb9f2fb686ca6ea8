import { t } from '../../lib/words/words.ts';
import './Logo.css';

/** Our mark and name. */
export function Logo() {
  return (
    <span class="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <circle cx="10.5" cy="12" r="4" />
        <path d="M18.5 12h5M8 21.5h15.5" />
      </svg>
      {t('app.name')}
    </span>
  );
}
