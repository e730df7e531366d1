/** The frame of the team's pages: banners, navigation, the page itself. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { SessionReply } from '../../../server/http/contract.ts';
import { useTrial } from '../api/queries.ts';
import { setLanguage } from '../i18n/index.ts';
import { useSpeech } from './locale.ts';
import { Account, Tabs } from './tabs.tsx';
import './tabs.css';

const flags = document.getElementById('team')?.dataset ?? {};
const synthetic = flags['synthetic'] === '1';

export function Frame({ session, children }: { session: SessionReply | null; children: ReactNode }) {
  const { t, locale } = useSpeech();
  const other = locale === 'pl' ? 'en' : 'pl';
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  // The page's own mark until the server has been asked: going live takes the banner away without a reload.
  const trial = useTrial(session !== null) ?? flags['trial'] === '1';
  useEffect(() => {
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="team">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header>
        {synthetic && <p className="banner">{t('synthetic')}</p>}
        {trial && !synthetic && <p className="banner">{t('trial')}</p>}
        <div className="top">
          <a className="brand" href="/">
            <span className="mark" aria-hidden="true" />
            {flags[locale === 'pl' ? 'studyPl' : 'studyEn']}
          </a>
          {session !== null && <Account name={session.name} />}
          <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
            {t('nav.language')}
          </button>
        </div>
      </header>
      {session !== null && <Tabs role={session.role} />}
      <main id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  );
}
