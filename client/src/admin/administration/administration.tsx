/** `/team/admin`: the way to what administrators do, and the way back from there. */
import { Link } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useSpeech } from '../../ui/locale.ts';
import { administrationTexts } from './texts.ts';

/** Pages about the whole study are not for those who are limited to cities. */
const pages = [
  { to: 'users', wholeStudy: false },
  { to: 'live', wholeStudy: true },
  { to: 'withdrawals', wholeStudy: false },
  { to: 'retention', wholeStudy: true },
  { to: 'audit', wholeStudy: true },
];

export function Administration({ session }: { session: SessionReply }) {
  const { locale } = useSpeech();
  const t = administrationTexts[locale];
  const limited = session.cities.length > 0;
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <ul className="cards">
        {pages
          .filter(({ wholeStudy }) => !wholeStudy || !limited)
          .map(({ to }) => (
            <li key={to}>
              <Link className="card" to={`/team/admin/${to}`}>
                <span className="card-title">{t.pages[to]?.[0]}</span>
                <span className="card-about">{t.pages[to]?.[1]}</span>
              </Link>
            </li>
          ))}
      </ul>
      {limited && <p className="quiet">{t.limited}</p>}
    </>
  );
}

/** The way back, above the heading of a page. */
export function BackToAdministration() {
  const { locale } = useSpeech();
  return (
    <p className="back">
      <Link to="/team/admin">{administrationTexts[locale].title}</Link>
    </p>
  );
}
