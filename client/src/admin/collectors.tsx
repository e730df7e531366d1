/** All collectors with their counts; administrators open and close them here. */
import { useState } from 'react';
import { Link } from 'react-router';
import type { CollectorReply, SessionReply } from '../../../server/http/contract.ts';
import {
  useCollectors,
  useInstruments,
  useSaveCollector,
  useStudy,
  type InstrumentInfo,
  type StudyInfo,
} from '../api/queries.ts';
import { CityName } from '../ui/city-name.tsx';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { PreviewLink, PreviewListLink } from './preview/preview-link.tsx';

interface CardProps {
  collector: CollectorReply;
  study: StudyInfo;
  instruments: InstrumentInfo[];
  mayManage: boolean;
}

/** Opening or closing, asked for before it is done. */
function Switch({ collector }: { collector: CollectorReply }) {
  const { t } = useSpeech();
  const save = useSaveCollector(collector.slug);
  const [asking, setAsking] = useState(false);
  const open = collector.state === 'open';
  const act = (): void => {
    const now = new Date().toISOString();
    const change = open ? { closes: now } : collector.state === 'closed' ? { closes: null } : { opens: now };
    save.mutate(change, { onSuccess: () => setAsking(false) });
  };
  const label = open ? 'close' : collector.state === 'closed' ? 'reopen' : 'open';
  return (
    <div className="switch">
      <ProblemNote error={save.error} />
      {asking ? (
        <div
          className="panel status"
          role="alertdialog"
          aria-label={t(open ? 'collectors.askClose' : 'collectors.askOpen', { slug: collector.slug })}
        >
          <p>{t(open ? 'collectors.askClose' : 'collectors.askOpen', { slug: collector.slug })}</p>
          <button
            type="button"
            className="primary"
            onClick={act}
            disabled={save.isPending}
            ref={(button) => button?.focus()}
          >
            {t(open ? 'collectors.yesClose' : 'collectors.yesOpen')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          onClick={() => setAsking(true)}
          aria-label={`${t(`collectors.${label}`)}: ${collector.slug}`}
        >
          {t(`collectors.${label}`)}
        </button>
      )}
    </div>
  );
}

function CollectorCard({ collector, study, instruments, mayManage }: CardProps) {
  const { t, say, day, number } = useSpeech();
  const instrument = instruments.find((one) => one.key === collector.instrument);
  const wave = study.waves.find((one) => one.key === collector.wave)?.name;
  const city = study.cities.find((one) => one.key === collector.city);
  const area = city?.areas.find((one) => one.key === collector.area)?.name;
  const about = [
    wave === undefined ? collector.wave : say(wave),
    area === undefined ? '' : say(area),
    collector.source ?? '',
    t(`collectors.mode.${collector.mode}`),
    collector.kiosk ? t('collectors.kiosk') : '',
    collector.opens === null ? '' : t('collectors.opened', { day: day(collector.opens) }),
    collector.closes === null ? '' : t('collectors.closes', { day: day(collector.closes) }),
  ].filter((part) => part !== '');
  const { count, target } = collector;
  return (
    <li className="panel collector">
      <p className="eyebrow">
        <CityName study={study} city={collector.city} />
        <span className={`state state-${collector.state}`}>{t(`collectors.state.${collector.state}`)}</span>
      </p>
      <h2>{instrument === undefined ? collector.instrument : say(instrument.title)}</h2>
      <p className="quiet">{about.join(' · ')}</p>
      <p>
        {t('collectors.answers')}:{' '}
        <strong>
          {target === null ? number(count) : t('collectors.of', { count: number(count), target: number(target) })}
        </strong>
      </p>
      {target !== null && (
        <progress max={target} value={Math.min(count, target)} aria-label={t('collectors.answers')} />
      )}
      {collector.mode === 'open' ? (
        <p className="quiet">
          {t('collectors.link')}: <a href={`/s/${collector.slug}`}>{`${location.host}/s/${collector.slug}`}</a>
        </p>
      ) : (
        mayManage && (
          <p>
            <Link to={`/team/collectors/${collector.slug}/invitations`}>{t('collectors.invitations')}</Link>
          </p>
        )
      )}
      <PreviewLink instrument={collector.instrument} wave={collector.wave} city={collector.city} />
      {mayManage && <Switch collector={collector} />}
    </li>
  );
}

export function Collectors({ session }: { session: SessionReply }) {
  const { t } = useSpeech();
  const study = useStudy();
  const collectors = useCollectors();
  const instruments = useInstruments();
  const failed = study.error ?? collectors.error ?? instruments.error;
  const mayManage = session.role === 'admin';
  const retry = (): void => {
    for (const query of [study, collectors, instruments]) if (query.isError) void query.refetch();
  };
  return (
    <>
      <h1>{t('collectors.title')}</h1>
      <ProblemNote error={failed} retry={retry} />
      {mayManage && (
        <p>
          <Link className="button" to="/team/collectors/new">
            {t('collectors.create')}
          </Link>
        </p>
      )}
      <PreviewListLink />
      {study.data !== undefined && collectors.data !== undefined && instruments.data !== undefined ? (
        collectors.data.length === 0 ? (
          <p className="lead">{t('collectors.none')}</p>
        ) : (
          <ul className="collectors">
            {collectors.data.map((collector) => (
              <CollectorCard
                key={collector.slug}
                collector={collector}
                study={study.data}
                instruments={instruments.data}
                mayManage={mayManage}
              />
            ))}
          </ul>
        )
      ) : (
        failed === null && <p role="status">{t('loading')}</p>
      )}
    </>
  );
}
