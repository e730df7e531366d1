/** The team's pages: signing in, collecting, results. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, matchPath, Navigate, Route, Routes } from 'react-router';
import type { SessionReply } from '../../server/http/contract.ts';
import { Administration } from './admin/administration/administration.tsx';
import { CollectorsPage } from './admin/collectors/collectors-page.tsx';
import { Password } from './admin/password.tsx';
import { Preview, PreviewList } from './admin/preview/preview.tsx';
import { SetUp, SignIn } from './admin/sign-in.tsx';
import { CallProblem } from './api/call.ts';
import { useWho } from './desk/keeping/use-who.ts';
import './i18n/index.ts';
import './respond/old-phones.ts';
import { ResultsList } from './results/results-list.tsx';
import './team.css';
import { Frame } from './ui/frame.tsx';
import { loadedOrLater } from './ui/loaded-or-later.tsx';
import { useSpeech } from './ui/locale.ts';
import { ProblemNote } from './ui/problem.tsx';

/** A page that is already on its way while it is asked who is signed in, when the address is its own. */
function ahead<P extends object>(path: string, load: () => Promise<{ default: ComponentType<P> }>) {
  const page = loadedOrLater(load);
  if (matchPath(path, location.pathname) !== null) page.ahead();
  return page;
}

const InterviewsPage = lazy(() => import('./desk/interviews/interviews-page.tsx'));
const NewInterviewPage = lazy(() => import('./desk/interviews/new-interview.tsx'));
const AnswersPage = lazy(() => import('./desk/coding/answers-page.tsx'));
const CodingPage = lazy(() => import('./desk/coding/coding-page.tsx'));
const SearchPage = lazy(() => import('./desk/reading/search-page.tsx'));
const CodebookPage = lazy(() => import('./desk/codebook/codebook-page.tsx'));
const ThemesPage = ahead('/team/themes', () => import('./desk/reading/themes-page.tsx'));
const PassagesPage = lazy(() => import('./desk/reading/passages-page.tsx'));
const JointPage = lazy(() => import('./desk/reading/joint-page.tsx'));
const NotesPage = ahead('/team/desk/:id', () => import('./desk/notes/notes-page.tsx'));
const IndicatorsPage = lazy(() => import('./results/indicators/indicators-page.tsx'));
const FieldworkPage = lazy(() => import('./fieldwork/fieldwork-page.tsx'));
const CollectorPage = lazy(() => import('./admin/collectors/collector-page.tsx'));
const NewCollector = lazy(() => import('./admin/collectors/new-collector.tsx'));
const InvitationsPage = lazy(() => import('./admin/invitations/invitations-page.tsx'));
const EnterPage = lazy(() => import('./desk/enter/enter-page.tsx'));
const AuditPage = lazy(() => import('./admin/audit/audit-page.tsx'));
const LivePage = lazy(() => import('./admin/live/live-page.tsx'));
const RetentionPage = lazy(() => import('./admin/retention/retention-page.tsx'));
const UsersPage = lazy(() => import('./admin/users/users-page.tsx'));
const WithdrawalsPage = lazy(() => import('./admin/withdrawals/withdrawals-page.tsx'));
const MonitoringPage = lazy(() => import('./monitoring/monitoring-page.tsx'));
const QuestionsPage = ahead('/team/results/:key', () => import('./results/questions/questions-page.tsx'));
const CrosstabPage = lazy(() => import('./results/crosstab/crosstab-page.tsx'));
const ChangePage = lazy(() => import('./results/change/change-page.tsx'));
const MethodsPage = lazy(() => import('./results/methods/methods-page.tsx'));

const patient = (count: number, error: Error): boolean =>
  count < 2 && error instanceof CallProblem && (error.code === 'offline' || error.code === 'unexpected');

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: patient, staleTime: 10_000, networkMode: 'always' },
    // Without network a change fails at once and says so, instead of waiting unseen.
    mutations: { networkMode: 'always' },
  },
});

/** Pages of administrators; those of the whole study only for whoever has all cities. */
function adminRoutes(session: SessionReply) {
  return (
    <Route path="/team/admin">
      <Route index element={<Administration session={session} />} />
      <Route path="users" element={<UsersPage session={session} />} />
      <Route path="withdrawals" element={<WithdrawalsPage />} />
      {session.cities.length === 0 && (
        <>
          <Route path="audit" element={<AuditPage />} />
          <Route path="live" element={<LivePage />} />
          <Route path="retention" element={<RetentionPage />} />
        </>
      )}
    </Route>
  );
}

/** The researcher's desk. */
function deskRoutes(session: SessionReply) {
  return (
    <Route path="/team/desk">
      <Route index element={<InterviewsPage session={session} />} />
      <Route path="new" element={<NewInterviewPage session={session} />} />
      <Route path="search" element={<SearchPage session={session} />} />
      <Route path="answers" element={<AnswersPage />} />
      <Route path=":id" element={<NotesPage session={session} />} />
      <Route path=":id/code" element={<CodingPage />} />
    </Route>
  );
}

function Team() {
  const { t } = useSpeech();
  const { session, error, again } = useWho();
  if (session === undefined)
    return (
      <Frame session={null}>
        {error === null ? <p role="status">{t('loading')}</p> : <ProblemNote error={error} retry={again} />}
      </Frame>
    );
  if (session === null)
    return (
      <Frame session={null}>
        <Routes>
          <Route path="/setup" element={<SetUp />} />
          <Route path="*" element={<SignIn />} />
        </Routes>
      </Frame>
    );
  return (
    <Frame session={session}>
      <Suspense fallback={<p role="status">{t('loading')}</p>}>
        <Routes>
          <Route path="/team" element={<CollectorsPage session={session} />} />
          <Route path="/team/collectors/:slug" element={<CollectorPage session={session} />} />
          {session.role === 'admin' && (
            <>
              <Route path="/team/collectors/new" element={<NewCollector session={session} />} />
              <Route path="/team/collectors/:slug/invitations" element={<InvitationsPage />} />
            </>
          )}
          {session.role !== 'analyst' && <Route path="/team/enter/:slug" element={<EnterPage session={session} />} />}
          <Route path="/team/fieldwork" element={<FieldworkPage />} />
          <Route path="/team/monitoring" element={<MonitoringPage session={session} />} />
          <Route path="/team/results" element={<ResultsList />} />
          <Route path="/team/indicators" element={<IndicatorsPage cities={session.cities} />} />
          <Route path="/team/methods" element={<MethodsPage />} />
          <Route path="/team/results/:key" element={<QuestionsPage session={session} />} />
          <Route path="/team/results/:key/change" element={<ChangePage session={session} />} />
          <Route path="/team/results/:key/crosstab" element={<CrosstabPage session={session} />} />
          <Route path="/team/preview" element={<PreviewList />} />
          <Route path="/team/preview/:instrument" element={<Preview />} />
          {session.role !== 'analyst' && deskRoutes(session)}
          <Route path="/team/themes" element={<ThemesPage session={session} />} />
          <Route path="/team/themes/:code" element={<PassagesPage session={session} />} />
          <Route path="/team/codebook" element={<CodebookPage session={session} />} />
          <Route path="/team/joint" element={<JointPage session={session} />} />
          {session.role === 'admin' && adminRoutes(session)}
          <Route path="/team/password" element={<Password />} />
          <Route path="*" element={<Navigate to="/team" replace />} />
        </Routes>
      </Suspense>
    </Frame>
  );
}

const place = document.getElementById('team');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <BrowserRouter>
          <Team />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>,
  );
