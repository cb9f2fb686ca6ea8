import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import './WelcomeApp.css';

export interface WelcomeTools {
  presentKeys(): Promise<ReadonlyMap<string, string>>;
  openHistory(): void;
  isFirefox: boolean;
}

const screens = ['what', 'never', 'try'] as const;

/** The first page a person sees: three short screens, skippable at each. */
export function WelcomeApp({ tools }: { tools: WelcomeTools }) {
  const [step, setStep] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  const screen = screens[step] ?? 'what';
  const last = step === screens.length - 1;
  return (
    <div class="welcome">
      <header>
        <Logo />
        <span class="welcome-step">
          {t('welcome.step', {
            number: formatNumber(step + 1),
            count: formatNumber(screens.length),
          })}
        </span>
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {t(`welcome.${screen}Title`)}
        </h1>
        {screen === 'what' && <What />}
        {screen === 'never' && <Never />}
        {screen === 'try' && <Try tools={tools} />}
      </main>
      <footer>
        <Button class="welcome-back" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {t('welcome.back')}
        </Button>
        {!last && (
          <Button look="quiet" onClick={tools.openHistory}>
            {t('welcome.skip')}
          </Button>
        )}
        <Button look="main" onClick={last ? tools.openHistory : () => setStep(step + 1)}>
          {last ? t('welcome.openHistory') : t('welcome.next')}
        </Button>
      </footer>
    </div>
  );
}

function What() {
  return (
    <>
      <p>{t('welcome.what1')}</p>
      <p>{t('welcome.what2')}</p>
      <p>{t('welcome.what3')}</p>
    </>
  );
}

function Never() {
  return (
    <>
      <ul>
        <li>{t('welcome.never1')}</li>
        <li>{t('welcome.never2')}</li>
        <li>{t('welcome.never3')}</li>
        <li>{t('welcome.never4')}</li>
      </ul>
      <aside aria-labelledby="safety">
        <h2 id="safety">{t('welcome.safetyTitle')}</h2>
        <p>{t('welcome.safety')}</p>
      </aside>
    </>
  );
}

function Try({ tools: { presentKeys, isFirefox } }: { tools: WelcomeTools }) {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void presentKeys().then((all) => setKeys(all.get('capture-moment') ?? ''));
  }, [presentKeys]);
  return (
    <>
      <p>{isFirefox ? t('welcome.pinFirefox') : t('welcome.pinChrome')}</p>
      <p>{keys ? t('welcome.tryIt', { keys }) : t('welcome.tryItNoKeys')}</p>
      <p>{t('welcome.met')}</p>
    </>
  );
}
