/** Results of one instrument: every question with its chart, its numbers and its comparison, under the questionnaire's topics. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { blocksOf } from '../../../../analysis/charts/blocks.ts';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import { useInstruments, useStudy, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { loadLibrary } from '../chart/load-library.ts';
import { Downloads } from '../downloads.tsx';
import { fileName } from '../taking/save-file.ts';
import { Contents } from './contents.tsx';
import { Narrowing } from './narrowing.tsx';
import { noticesOf, type Notice } from './notices.ts';
import { useDefinition, useResults } from './queries.ts';
import { QuestionBlock } from './question-block.tsx';
import './questions.css';
import { questionTexts } from './texts.ts';
import { isFound, topicsOf } from './topics.ts';
import { useTelling } from './use-telling.ts';
import { ViewTools } from './view-tools.tsx';
import { filterOf, readView, writeView, type View } from './view.ts';
import { Waiting } from './waiting.tsx';

// The results and the chart library are on their way at the same time.
void loadLibrary().catch(() => undefined);

/** Somebody limited to several cities looks at one of them at a time. */
function withCity(view: View, { cities }: SessionReply): View {
  const [city] = cities;
  return cities.length > 1 && city !== undefined && view.query['city'] === undefined
    ? { ...view, query: { ...view.query, city } }
    : view;
}

export default function QuestionsPage({ session }: { session: SessionReply }) {
  const { t, say } = useSpeech();
  const { key = '' } = useParams();
  const study = useStudy();
  const instruments = useInstruments();
  const instrument = instruments.data?.find((one) => one.key === key);
  if (study.data === undefined)
    return study.error === null ? <p role="status">{t('loading')}</p> : <ProblemNote error={study.error} />;
  return (
    <div className="questions">
      <p className="eyebrow">
        <Link to="/team/results">{t('results.title')}</Link>
      </p>
      <h1>{instrument === undefined ? key : say(instrument.title)}</h1>
      <Questions key={key} instrumentKey={key} instrument={instrument} study={study.data} session={session} />
    </div>
  );
}

interface QuestionsProps {
  instrumentKey: string;
  instrument: InstrumentInfo | undefined;
  study: StudyInfo;
  session: SessionReply;
}

function Questions({ instrumentKey, instrument, study, session }: QuestionsProps) {
  const { t: team, number, locale } = useSpeech();
  const t = questionTexts[locale];
  const [search, setSearch] = useSearchParams();
  const view = withCity(readView(search), session);
  // From the address itself: two choices in quick succession must not undo each other.
  const change = (update: (view: View) => View): void => {
    const now = withCity(readView(new URLSearchParams(window.location.search)), session);
    setSearch(writeView(update(now)), { replace: true, preventScrollReset: true });
  };
  const results = useResults(instrumentKey, view.query);
  const definition = useDefinition(instrumentKey);
  const telling = useTelling(study, instrument?.group, view.beside);
  const envelope = results.data;
  const blocks = useMemo(
    () => (envelope === undefined ? [] : blocksOf(envelope.results, envelope.filters)),
    [envelope],
  );
  const find = useDeferredValue(view.find);
  const topics = useMemo(() => {
    const found = blocks.filter((block) => isFound(block, find, locale));
    return topicsOf(definition.data, found, locale, t.scales);
  }, [blocks, find, definition.data, locale, t]);
  const filter = filterOf(view.query);
  const { city, wave } = view.query;
  const filterValue = filter === undefined ? undefined : view.query[filter];
  const file = useMemo(
    () => (question: string, what?: string) => fileName(instrumentKey, question, what, city, wave, filter, filterValue),
    [instrumentKey, city, wave, filter, filterValue],
  );
  useJump(envelope !== undefined && !definition.isPending);
  const small = study.groups.find(({ key }) => key === instrument?.group)?.small ?? false;
  const clear = (): void => change((now) => ({ ...now, query: {} }));
  const refused =
    results.error instanceof CallProblem && ['filter_not_offered', 'invalid'].includes(results.error.code);
  return (
    <>
      <Narrowing study={study} instrument={instrument} envelope={envelope} view={view} change={change} />
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
      {(results.isPending || results.isPlaceholderData) && <Waiting title={t.loading} text={t.loadingWhat} />}
      {envelope !== undefined && (
        <div className={results.isPlaceholderData ? 'is-waiting' : undefined} aria-busy={results.isPlaceholderData}>
          <p className="lead">
            {team('results.responses', {
              count: envelope.responses === null ? team('results.hidden') : number(envelope.responses),
            })}
            {envelope.weighted && ` · ${t.weightedShown}`}
          </p>
          {!results.isPlaceholderData && <Notices notices={noticesOf(envelope, view.query, small)} texts={t.notices} />}
          {session.role !== 'researcher' && <Downloads instrument={instrumentKey} />}
          {blocks.length === 0 ? (
            <p className="lead">{t.none}</p>
          ) : (
            <div className="question-columns">
              <Contents
                topics={topics}
                all={blocks.length}
                find={view.find}
                search={(text) => change((now) => ({ ...now, find: text }))}
              />
              <div className="question-list">
                {topics.length === 0 && (
                  <p>
                    {t.foundNone}{' '}
                    <button type="button" className="plain" onClick={() => change((now) => ({ ...now, find: '' }))}>
                      {t.clearFind}
                    </button>
                  </p>
                )}
                {topics.map(({ title, blocks: own }, at) => (
                  <section key={title ?? at} className="topic-section">
                    {title !== null && <h2>{title}</h2>}
                    {own.map((block) => (
                      <QuestionBlock key={block.question} block={block} study={study} telling={telling} file={file} />
                    ))}
                  </section>
                ))}
              </div>
            </div>
          )}
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

/** Goes to the question an address names, once it is there. */
function useJump(ready: boolean): void {
  const { hash } = useLocation();
  const gone = useRef('');
  useEffect(() => {
    if (!ready || hash === '' || gone.current === hash) return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (place === null) return;
    gone.current = hash;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  }, [ready, hash]);
}
