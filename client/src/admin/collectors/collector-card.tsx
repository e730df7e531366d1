/** One collector in the list: what it is, how far it got, and what is done with it most. */
import { Link } from 'react-router';
import type { CollectorReply, SessionReply } from '../../../../server/http/contract.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { PreviewLink } from '../preview/preview-link.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';
import { CollectorSwitch } from './collector-switch.tsx';
import { collectorTexts } from './texts.ts';
import type { CollectorWords } from './words.ts';

export interface CardProps {
  collector: CollectorReply;
  words: CollectorWords;
  study: StudyInfo;
  role: SessionReply['role'];
}

/** The address as people type it. */
export const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');

export function CollectorCard({ collector, words, study, role }: CardProps) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const { slug, city, state } = collector;
  return (
    <li className="panel collector" id={`collector-${slug}`}>
      <div className="collector-head">
        <p className="eyebrow">
          <CityName study={study} city={city} />
          <span className={`state state-${state}`}>{t.state[state]}</span>
        </p>
        <h2>
          <Link to={`/team/collectors/${slug}`}>{words.title}</Link>
        </h2>
        <p className="quiet">{words.about.join(' · ')}</p>
      </div>
      <AnswersSoFar collector={collector} />
      <CollectorDoings collector={collector} study={study} role={role} />
    </li>
  );
}

/** Its address, and the ways to its pages. */
export function CollectorDoings({ collector, study, role }: Omit<CardProps, 'words'>) {
  const { locale } = useSpeech();
  const t = collectorTexts[locale];
  const { slug, city, state, mode } = collector;
  const manages = role === 'admin';
  const url = `${study.publicUrl}/s/${slug}`;
  return (
    <>
      <p className="collector-link">
        {mode === 'open' ? (
          <>
            <a href={`/s/${slug}`} aria-label={`${t.link}: ${slug}`}>
              {withoutScheme(url)}
            </a>{' '}
            <CopyButton text={url} about={slug}>
              {t.copy}
            </CopyButton>
          </>
        ) : (
          <span className="quiet">{slug}</span>
        )}
      </p>
      <div className="actions">
        <Link to={`/team/collectors/${slug}`} aria-label={`${manages ? t.details : t.detailsRead}: ${slug}`}>
          {manages ? t.details : t.detailsRead}
        </Link>
        {mode === 'invitation' && manages && <Link to={`/team/collectors/${slug}/invitations`}>{t.invitations}</Link>}
        {role !== 'analyst' && state !== 'upcoming' && (
          <Link to={`/team/enter/${slug}`} aria-label={`${t.enter}: ${slug}`}>
            {t.enter}
          </Link>
        )}
        <PreviewLink instrument={collector.instrument} wave={collector.wave} city={city} />
        {manages && <CollectorSwitch collector={collector} />}
      </div>
    </>
  );
}
