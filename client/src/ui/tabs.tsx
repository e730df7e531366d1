/** The team's navigation. A tab stands here once its page exists. */
import { Link, useLocation } from 'react-router';
import type { SessionReply } from '../../../server/http/contract.ts';
import { useSignOut } from '../api/queries.ts';
import { useSpeech } from './locale.ts';

interface Tab {
  /** Address of its first page. */
  to: string;
  /** Key of its text under `nav`. */
  text: string;
  /** Other beginnings of addresses that belong to it. */
  also?: string[];
  /** Who sees it; everyone when absent. The server decides what they may do. */
  roles?: SessionReply['role'][];
}

/** In the order in which a study is run. */
const tabs: Tab[] = [
  { to: '/team', text: 'collectors', also: ['/team/collectors', '/team/enter', '/team/preview'] },
  { to: '/team/fieldwork', text: 'fieldwork' },
  { to: '/team/monitoring', text: 'monitoring' },
  { to: '/team/desk', text: 'desk', roles: ['admin', 'researcher'] },
  { to: '/team/themes', text: 'themes', also: ['/team/joint', '/team/codebook'] },
  { to: '/team/results', text: 'results', also: ['/team/indicators', '/team/methods'] },
  { to: '/team/admin', text: 'admin', roles: ['admin'] },
];

const isWithin = (pathname: string, start: string): boolean => pathname === start || pathname.startsWith(`${start}/`);

/** Whether the address belongs to a tab: every page is under `/team`, which itself is one page. */
function isOf(pathname: string, { to, also = [] }: Tab): boolean {
  return (to === '/team' ? pathname === to : isWithin(pathname, to)) || also.some((start) => isWithin(pathname, start));
}

export function Tabs({ role }: { role: SessionReply['role'] }) {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      <ul>
        {tabs
          .filter(({ roles }) => roles === undefined || roles.includes(role))
          .map((tab) => (
            <li key={tab.to}>
              <Link to={tab.to} aria-current={tab.to === pathname ? 'page' : isOf(pathname, tab) ? 'true' : undefined}>
                {t(`nav.${tab.text}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Who is signed in, and what they do with their own account. */
export function Account({ name }: { name: string }) {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  return (
    <nav className="account" aria-label={t('nav.account')}>
      <span className="who">{name}</span>
      <Link to="/team/password" aria-current={pathname === '/team/password' ? 'page' : undefined}>
        {t('nav.password')}
      </Link>
      <button type="button" className="plain" onClick={() => signOut.mutate()}>
        {t('nav.signOut')}
      </button>
    </nav>
  );
}
