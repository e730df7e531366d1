/** What the pages of an instrument's results share: title, tabs, what is looked at, why something is not shown. */
import { usePrefetchQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Telling } from '../../../../analysis/charts/telling.ts';
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import { againFor, useInstruments, useStudy, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { Narrowing, type NarrowingPart } from '../questions/narrowing.tsx';
import { noticesOf, type Notice } from '../questions/notices.ts';
import { resultsQuery, useResults } from '../questions/queries.ts';
import { questionTexts } from '../questions/texts.ts';
import { useTelling } from '../questions/use-telling.ts';
import { ViewInWords } from '../questions/view-in-words.tsx';
import { ViewTools } from '../questions/view-tools.tsx';
import { filterOf, readView, writeView, type View } from '../questions/view.ts';
import { Waiting } from '../questions/waiting.tsx';
import { fileName } from '../taking/file-name.ts';
import { InstrumentHead } from './instrument-page.tsx';

/** What a page of results is made of, once it is there. */
export interface Shown {
  instrument: string;
  study: StudyInfo;
  envelope: ResultsEnvelope;
  telling: Telling;
  view: View;
  change: (update: (view: View) => View) => void;
  /** Start of file names: instrument, and city, wave and filter where one is chosen. */
  file: (question: string, what?: string) => string;
}

export interface InstrumentFrameProps {
  session: SessionReply;
  /** What of the results may be chosen here beside the filter and weights. */
  choices: readonly NarrowingPart[];
  children: (shown: Shown) => ReactNode;
}

/** Somebody limited to several cities looks at one of them at a time. */
function withCity(view: View, { cities }: SessionReply): View {
  const [city] = cities;
  return cities.length > 1 && city !== undefined && view.query['city'] === undefined
    ? { ...view, query: { ...view.query, city } }
    : view;
}

export function InstrumentFrame(props: InstrumentFrameProps) {
  const { t } = useSpeech();
  const { key = '' } = useParams();
  const [search] = useSearchParams();
  // The results do not wait for what the page says above them.
  usePrefetchQuery(resultsQuery(key, withCity(readView(search), props.session).query));
  const study = useStudy();
  const instruments = useInstruments();
  const instrument = instruments.data?.find((one) => one.key === key);
  if (study.data === undefined)
    return study.error === null ? (
      <p role="status">{t('loading')}</p>
    ) : (
      <ProblemNote error={study.error} retry={againFor(study, instruments)} />
    );
  return (
    <div className="questions">
      <InstrumentHead instrumentKey={key} instrument={instrument} study={study.data} />
      <ProblemNote error={instruments.error} retry={againFor(instruments)} />
      <Framed key={key} {...props} instrumentKey={key} instrument={instrument} study={study.data} />
    </div>
  );
}

interface FramedProps extends InstrumentFrameProps {
  instrumentKey: string;
  instrument: InstrumentInfo | undefined;
  study: StudyInfo;
}

function Framed({ session, choices, children, instrumentKey, instrument, study }: FramedProps) {
  const { t: team, number, locale } = useSpeech();
  const t = questionTexts[locale];
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const view = withCity(readView(search), session);
  // From the address itself: two choices in quick succession must not undo each other.
  const change = (update: (view: View) => View): void => {
    const now = withCity(readView(new URLSearchParams(window.location.search)), session);
    // The question that is looked at stays.
    const to = { search: writeView(update(now)).toString(), hash: window.location.hash };
    void navigate(to, { replace: true, preventScrollReset: true });
  };
  const results = useResults(instrumentKey, view.query);
  const telling = useTelling(study, instrument?.group, view.beside);
  const envelope = results.data;
  const waiting = results.isPlaceholderData;
  const filter = filterOf(view.query);
  const { city, wave } = view.query;
  const filterValue = filter === undefined ? undefined : view.query[filter];
  const file = useMemo(
    () => (question: string, what?: string) => fileName(instrumentKey, question, what, city, wave, filter, filterValue),
    [instrumentKey, city, wave, filter, filterValue],
  );
  const small = study.groups.find(({ key }) => key === instrument?.group)?.small ?? false;
  const clear = (): void => change((now) => ({ ...now, query: {} }));
  const refused =
    results.error instanceof CallProblem && ['filter_not_offered', 'invalid'].includes(results.error.code);
  return (
    <>
      <Narrowing
        study={study}
        instrument={instrument}
        envelope={envelope}
        view={view}
        change={change}
        parts={session.cities.length > 1 ? [...choices, 'city'] : choices}
      />
      <ViewTools clear={filter === undefined ? null : clear} />
      {refused ? (
        <div className="panel problem" role="alert">
          <p>{t.filterNotOffered}</p>
          <button type="button" onClick={clear}>
            {t.clear}
          </button>
        </div>
      ) : (
        <ProblemNote error={results.error} retry={() => void results.refetch()} />
      )}
      {(results.isPending || waiting) && <Waiting title={t.loading} text={t.loadingWhat} />}
      {envelope !== undefined && (
        <div className={waiting ? 'is-waiting' : undefined} aria-busy={waiting}>
          <p className="lead">
            {team('results.responses', {
              count: envelope.responses === null ? team('results.hidden') : number(envelope.responses),
            })}
            {envelope.weighted && ` · ${t.weightedShown}`}
          </p>
          <ViewInWords query={view.query} telling={telling} offers={envelope.filters} />
          {!waiting && <Notices notices={noticesOf(envelope, view.query, small)} texts={t.notices} />}
          {children({ instrument: instrumentKey, study, envelope, telling, view, change, file })}
        </div>
      )}
    </>
  );
}

function Notices({ notices, texts }: { notices: Notice[]; texts: Record<Notice, string> }) {
  if (notices.length === 0) return null;
  return (
    <div className="panel notices">
      {notices.map((notice) => (
        <p key={notice}>{texts[notice]}</p>
      ))}
    </div>
  );
}
