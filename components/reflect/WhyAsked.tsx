import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import type { Question } from './use-asked.ts';
import './WhyAsked.css';

/** Where a question comes from, one click away, and another one in its place. */
export function WhyAsked({ question }: { question: Question }) {
  const { technique, sources, skip, another } = question;
  return (
    <details class="why">
      <summary>{t('reflect.why')}</summary>
      <dl>
        <div>
          <dt>{t('reflect.technique')}</dt>
          <dd>
            <strong>{technique.name}</strong>
            <br />
            {technique.about}
          </dd>
        </div>
        <div>
          <dt>{t('reflect.source')}</dt>
          {sources.map((source) => (
            <dd key={source} lang="en" dir="ltr">
              {source}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('reflect.skipIf')}</dt>
          <dd>{skip}</dd>
        </div>
      </dl>
      {another && (
        <Button look="quiet" onClick={another}>
          {t('reflect.another')}
        </Button>
      )}
    </details>
  );
}
