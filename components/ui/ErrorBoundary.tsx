import { Component, type ComponentChildren } from 'preact';
import { t } from '../../lib/words/words.ts';
import { Button } from './Button.tsx';
import './SaveNote.css';

/** The last resort for what nobody expected: says so in words, shows no trace of it, sends nothing anywhere. */
export class ErrorBoundary extends Component<
  { children?: ComponentChildren },
  { failed: boolean }
> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="save-note" role="alert">
        <p>
          <strong>{t('error.title')}</strong>
        </p>
        <p>{t('error.body')}</p>
        <Button look="main" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
    );
  }
}
