/** Results of one instrument: every question with its chart, its table and its comparisons. */
import { Fragment, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { SessionReply } from '../../../server/http/contract.ts';
import { useInstruments, useResults, useStudy } from '../api/queries.ts';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';
import { showsPeople } from './chart-data.ts';
import { Downloads } from './downloads.tsx';
import { Narrowing } from './narrowing.tsx';
import { ResultCard } from './result-card.tsx';

/** Somebody limited to several cities looks at one of them at a time. */
function firstLook(session: SessionReply): Record<string, string> {
  const [city] = session.cities;
  return session.cities.length > 1 && city !== undefined ? { city } : {};
}

export function ResultsPage({ session }: { session: SessionReply }) {
  const { t, say, number } = useSpeech();
  const { key = '' } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const [filters, setFilters] = useState(() => firstLook(session));
  const results = useResults(key, filters);
  const instrument = instruments.data?.find((one) => one.key === key);
  if (study.data === undefined)
    return study.error === null ? <p role="status">{t('loading')}</p> : <ProblemNote error={study.error} />;
  const envelope = results.data;
  const cells = envelope?.results.flatMap((result) => result.cells) ?? [];
  return (
    <>
      <p className="eyebrow">
        <Link to="/team/results">{t('results.title')}</Link>
      </p>
      <h1>{instrument === undefined ? key : say(instrument.title)}</h1>
      <Narrowing study={study.data} envelope={envelope} filters={filters} change={setFilters} />
      <ProblemNote error={results.error} retry={() => void results.refetch()} />
      {results.isPending && <p role="status">{t('loading')}</p>}
      {envelope !== undefined && (
        <>
          <p className="lead">
            {t('results.responses', {
              count: envelope.responses === null ? t('results.hidden') : number(envelope.responses),
            })}
          </p>
          {envelope.weighted && <p>{t('results.weighted')}</p>}
          {cells.some((cell) => cell.suppressed) && <p className="panel">{t('results.hiddenWhy')}</p>}
          {showsPeople(cells) && cells.length > 0 && <p className="quiet">{t('results.few')}</p>}
          {session.role !== 'researcher' && <Downloads instrument={key} />}
          {envelope.results.map((result, i) => (
            <Fragment key={`${result.kind}-${result.question}-${result.part ?? ''}`}>
              <ResultCard
                result={result}
                study={study.data}
                heading={envelope.results[i - 1]?.question !== result.question}
              />
            </Fragment>
          ))}
          {envelope.results.length === 0 && <p className="lead">{t('results.none')}</p>}
        </>
      )}
    </>
  );
}

/** Which instrument's results to read. */
export function ResultsList() {
  const { t, say, number } = useSpeech();
  const instruments = useInstruments();
  return (
    <>
      <h1>{t('results.title')}</h1>
      <p className="lead">{t('results.choose')}</p>
      <p>
        <Link to="/team/indicators">{t('results.indicators')}</Link> ·{' '}
        <Link to="/team/methods">{t('results.methods')}</Link>
      </p>
      <ProblemNote error={instruments.error} retry={() => void instruments.refetch()} />
      {instruments.isPending && <p role="status">{t('loading')}</p>}
      <ul className="cards">
        {(instruments.data ?? [])
          .filter((one) => one.kind !== 'guide')
          .map((one) => (
            <li key={one.key}>
              <Link className="card" to={`/team/results/${one.key}`}>
                <span className="card-title">{say(one.title)}</span>
                <span className="card-about">{t('results.responses', { count: number(one.responses) })}</span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}
