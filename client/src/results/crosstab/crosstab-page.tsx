/** `/team/results/:key/crosstab`: any two questions crossed. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import type { InstrumentInfo, StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { loadLibrary } from '../chart/load-library.ts';
import { InstrumentPage } from '../instrument/instrument-page.tsx';
import { useResults } from '../questions/queries.ts';
import { ViewTools } from '../questions/view-tools.tsx';
import { Waiting } from '../questions/waiting.tsx';
import { CrosstabBlock } from './crosstab-block.tsx';
import { CrosstabChoice } from './crosstab-choice.tsx';
import './crosstab.css';
import { firstPairs, offersOf } from './offers.ts';
import { useCrosstab, useShown } from './queries.ts';
import { crosstabTexts } from './texts.ts';
import { crosstabQueryOf, readCrosstabView, writeCrosstabView, type CrosstabView } from './view.ts';

// The table and the chart library are on their way at the same time.
void loadLibrary().catch(() => undefined);

export default function CrosstabPage({ session }: { session: SessionReply }) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  return (
    <InstrumentPage>
      {(instrument, study) => (
        <>
          <h2>{t.title}</h2>
          <p className="lead">{t.lead}</p>
          <Crossing key={instrument.key} session={session} instrument={instrument} study={study} />
        </>
      )}
    </InstrumentPage>
  );
}

interface CrossingProps {
  session: SessionReply;
  instrument: InstrumentInfo;
  study: StudyInfo;
}

/** Somebody limited to several cities looks at one of them at a time. */
function withCity(view: CrosstabView, { cities }: SessionReply): CrosstabView {
  return cities.length > 1 && view.city === '' ? { ...view, city: cities[0]! } : view;
}

function Crossing({ session, instrument, study }: CrossingProps) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  const [search, setSearch] = useSearchParams();
  const view = withCity(readCrosstabView(search), session);
  // From the address itself: two choices in quick succession must not undo each other.
  const change = (update: Partial<CrosstabView>): void => {
    const now = withCity(readCrosstabView(new URLSearchParams(window.location.search)), session);
    setSearch(writeCrosstabView({ ...now, ...update }), { replace: true, preventScrollReset: true });
  };
  const asks: Record<string, string> = view.city === '' ? {} : { city: view.city };
  const results = useResults(instrument.key, asks);
  const query = crosstabQueryOf(view);
  const table = useCrosstab(instrument.key, query);
  const envelope = results.data;
  const small = study.groups.find(({ key }) => key === instrument.group)?.small ?? false;
  const refusal =
    table.error instanceof CallProblem ? table.error.errors.find(({ code }) => code in t.refused) : undefined;
  const offers = useMemo(
    () => (envelope === undefined ? [] : offersOf(envelope.results, envelope.filters, locale)),
    [envelope, locale],
  );
  if (envelope === undefined)
    return results.error === null ? (
      <Waiting title={t.loading} text={t.loadingWhat} />
    ) : (
      <ProblemNote error={results.error} retry={() => void results.refetch()} />
    );
  if (offers.length === 0 || envelope.responses === 0) return <p className="lead">{t.none}</p>;
  const widen = (): void => change({ city: '', wave: '' });
  const isWide = (view.city === '' || session.cities.length > 0) && view.wave === '';
  return (
    <>
      <CrosstabChoice
        study={study}
        instrument={instrument}
        offers={offers}
        view={view}
        cities={session.cities}
        weightable={table.data?.weightable ?? envelope.weightable}
        weighted={view.weighted === '' ? (table.data?.weighted ?? envelope.weighted) : view.weighted === 'true'}
        change={change}
      />
      <p className="quiet crosstab-no-filter">{t.noFilter}</p>
      <div className="crosstab-tools">
        {query !== null && (
          <button
            type="button"
            className="plain"
            onClick={() =>
              change({ rows: view.columns, columns: view.rows, whole: view.whole === 'row' ? 'column' : 'row' })
            }
          >
            {t.swap}
          </button>
        )}
        <ViewTools clear={null} />
      </div>
      {query === null && <Start instrument={instrument.key} envelope={envelope} view={view} choose={change} />}
      {refusal !== undefined ? (
        <div className="panel problem" role="alert">
          <p>{t.refused[refusal.code]}</p>
        </div>
      ) : (
        <ProblemNote error={table.error} retry={() => void table.refetch()} />
      )}
      {query !== null && table.isFetching && (table.isPending || table.isPlaceholderData) && (
        <Waiting title={t.loading} text={t.loadingWhat} />
      )}
      {query !== null && table.data !== undefined && table.error === null && (
        <div className={table.isPlaceholderData ? 'is-waiting' : undefined} aria-busy={table.isPlaceholderData}>
          <CrosstabBlock table={table.data} whole={view.whole} small={small} widen={isWide ? null : widen} />
        </div>
      )}
    </>
  );
}

interface StartProps {
  instrument: string;
  envelope: ResultsEnvelope;
  view: CrosstabView;
  choose: (update: Partial<CrosstabView>) => void;
}

/** As many examples are given. */
const mostExamples = 2;

/** Nothing is chosen yet: what to do, and examples of which something can be shown. */
function Start({ instrument, envelope, view, choose }: StartProps) {
  const { locale } = useSpeech();
  const t = crosstabTexts[locale];
  const candidates = firstPairs(envelope.results, envelope.filters, locale);
  const queries = candidates.map(({ rows, columns }) =>
    crosstabQueryOf({ ...view, rows: rows.key, columns: columns.key })!,
  );
  const shown = useShown(instrument, queries);
  const pairs = shown === null ? [] : candidates.filter((_, at) => shown[at]).slice(0, mostExamples);
  return (
    <div className="panel">
      <p>{t.chooseTwo}</p>
      {pairs.length > 0 && (
        <>
          <p>{t.forExample}</p>
          <ul className="crosstab-examples">
            {pairs.map(({ rows, columns }) => (
              <li key={`${rows.key} ${columns.key}`}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => choose({ rows: rows.key, columns: columns.key })}
                >
                  {t.pair(rows.label, columns.label)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
