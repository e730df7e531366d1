/** Which instrument's results to read. */
import { Link } from 'react-router';
import { useInstruments } from '../api/queries.ts';
import { useSpeech } from '../ui/locale.ts';
import { ProblemNote } from '../ui/problem.tsx';

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
