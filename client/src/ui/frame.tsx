/** The frame of the team's pages: banners, navigation, the page itself. */
import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { SessionReply } from '../../../server/http/contract.ts';
import { useSignOut } from '../api/queries.ts';
import { setLanguage } from '../i18n/index.ts';
import { useSpeech } from './locale.ts';

const flags = document.getElementById('team')?.dataset ?? {};

export function Frame({ session, children }: { session: SessionReply | null; children: ReactNode }) {
  const { t, locale } = useSpeech();
  const signOut = useSignOut();
  const other = locale === 'pl' ? 'en' : 'pl';
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
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
        {flags['trial'] === '1' && <p className="banner">{t('trial')}</p>}
        {flags['synthetic'] === '1' && <p className="banner">{t('synthetic')}</p>}
        <div className="top">
          <a className="brand" href="/">
            <span className="mark" aria-hidden="true" />
            {t('project')}
          </a>
          <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
            {t('nav.language')}
          </button>
        </div>
      </header>
      {session !== null && (
        <nav className="tabs" aria-label={t('nav.label')}>
          <NavLink to="/team" end>
            {t('nav.collectors')}
          </NavLink>
          <NavLink to="/team/results">{t('nav.results')}</NavLink>
          <NavLink to="/team/password">{t('nav.password')}</NavLink>
          <span className="who">{session.name}</span>
          <button type="button" className="plain" onClick={() => signOut.mutate()}>
            {t('nav.signOut')}
          </button>
        </nav>
      )}
      <main id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  );
}
