import { t } from '../../lib/words/words.ts';
import './Logo.css';

/** Our mark and name. */
export function Logo() {
  return (
    <span class="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <path d="M9 23h14" />
        <circle cx="16" cy="13" r="4.5" />
      </svg>
      {t('app.name')}
    </span>
  );
}
