/** `/team/desk`: interviews and working meetings, with filters; what is only on this device stands first. */
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { InterviewInfo, SessionReply } from '../../../../server/http/contract.ts';
import { CallProblem } from '../../api/call.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { FilterBar, optionsOf, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { SheetsHere } from '../enter/sheets-here.tsx';
import { rememberWho } from '../keeping/who.ts';
import { openWithoutNetwork } from '../keeping/without-network.ts';
import type { KeptNotes } from '../keeping/kept-notes.ts';
import { readGuides, unsentOf, useDeskStudy, useGuides, useInterviews, useKeptInterviews } from '../queries.ts';
import { deskWords } from '../words.ts';
import '../desk.css';
import { interviewTexts } from './texts.ts';

const names = ['city', 'group', 'wave', 'guide', 'state', 'mine'] as const;

type Shown = Pick<
  InterviewInfo,
  'id' | 'guide' | 'city' | 'group' | 'wave' | 'respondentCode' | 'date' | 'form' | 'speakers' | 'state' | 'sealed'
> & { author: string | null; savedAt: string | null };

/** A kept interview as a row of the list. */
function rowOf({ id, made, base, facts }: KeptNotes): Shown {
  const { guide, group } = (base ?? made)!;
  const [author, savedAt] = [base?.author ?? null, base?.savedAt ?? null];
  return { id, guide, group, ...facts, state: base?.state ?? 'draft', sealed: base?.sealed ?? false, author, savedAt };
}

function Row({ row, study, guide, unsent }: { row: Shown; study: StudyInfo; guide: string; unsent: boolean }) {
  const { locale, say, day, moment } = useSpeech();
  const [t, words] = [interviewTexts[locale], deskWords[locale]];
  const group = study.groups.find(({ key }) => key === row.group)?.name;
  const wave = study.waves.find(({ key }) => key === row.wave)?.name;
  const about = [
    group === undefined ? words.team : say(group),
    wave === undefined ? row.wave : say(wave),
    words.forms[row.form],
    row.form === 'group' ? t.speakers(row.speakers.length) : '',
  ];
  return (
    <li className="interview-row">
      <div>
        <h2>
          <Link to={`/team/desk/${row.id}`}>
            {row.respondentCode ?? (group === undefined ? guide : t.withoutCode)}, {day(row.date)}
          </Link>
        </h2>
        <p className="quiet">
          {row.city === null ? words.allCities : <CityName study={study} city={row.city} />} ·{' '}
          {about.filter((part) => part !== '').join(' · ')}
        </p>
        <p className="quiet">
          {[
            guide,
            row.author === null ? '' : t.by(row.author),
            row.savedAt === null ? '' : t.saved(moment(row.savedAt)),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <p className="marks">
        {unsent && <span className="state state-unsent">{t.onDevice}</span>}
        {row.sealed && <span className="state">{words.sealed}</span>}
        <span className={`state state-${row.state}`}>{words.states[row.state]}</span>
      </p>
    </li>
  );
}

export default function InterviewsPage({ session }: { session: SessionReply }) {
  const { locale, say, t: speak } = useSpeech();
  const [t, words] = [interviewTexts[locale], deskWords[locale]];
  const { values, set, any } = useFilters(names);
  const study = useDeskStudy();
  const guides = useGuides();
  const asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const interviews = useInterviews(asked);
  const kept = useKeptInterviews();
  useEffect(() => rememberWho(session), [session]);
  useEffect(() => {
    if (guides.data === undefined) return;
    // What is needed later without network is read now.
    const pages = Promise.all([import('./new-interview.tsx'), import('../notes/notes-page.tsx')]);
    void Promise.all([pages, readGuides(guides.data)]).then(openWithoutNetwork, () => undefined);
  }, [guides.data]);

  const unsent = unsentOf(kept.data ?? []);
  const own = unsent.filter(({ user }) => user === session.name);
  const others = [...new Set(unsent.filter(({ user }) => user !== session.name).map(({ user }) => user))];
  const offline = interviews.error instanceof CallProblem && interviews.error.code === 'offline';
  const onDevice = (kept.data ?? []).filter(({ user }) => user === session.name).map(rowOf);
  const listed: Shown[] = offline ? onDevice : (interviews.data ?? []);
  const shown = listed.filter(({ id }) => !own.some((one) => one.id === id));
  const guideName = (key: string): string => {
    const title = guides.data?.find((one) => one.key === key)?.title;
    return title === undefined ? key : say(title);
  };
  const failed = study.error ?? (offline ? null : interviews.error);
  const retry = (): void => void Promise.all([study.refetch(), interviews.refetch(), guides.refetch()]);
  return (
    <div className="desk">
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <p>
        <Link className="button primary" to="/team/desk/new">
          {t.add}
        </Link>{' '}
        <Link className="button" to="/team/desk/answers">
          {t.answers}
        </Link>
      </p>
      <SheetsHere session={session} />
      {others.length > 0 && <p className="notice">{t.others(others.join(', '))}</p>}
      <ProblemNote error={failed} retry={retry} />
      {offline && (
        <p className="notice" role="status">
          {t.offline}
        </p>
      )}
      {study.data !== undefined && own.length > 0 && (
        <section aria-labelledby="unsent">
          <h2 id="unsent" className="section">
            {t.unsent}
          </h2>
          <p className="quiet">{t.unsentHint}</p>
          <ul className="rows">
            {own.map((one) => (
              <Row key={one.id} row={rowOf(one)} study={study.data} guide={guideName(rowOf(one).guide)} unsent />
            ))}
          </ul>
        </section>
      )}
      {study.data !== undefined && (
        <>
          <FilterBar
            label={t.narrow}
            values={values}
            set={set}
            filters={[
              { name: 'city', label: t.city, options: optionsOf(t.any, study.data.cities, say) },
              {
                name: 'group',
                label: t.group,
                options: [...optionsOf(t.any, study.data.groups, say), ['team', words.team]],
              },
              {
                name: 'wave',
                label: t.wave,
                options: optionsOf(
                  t.any,
                  study.data.waves.filter(({ kind }) => kind === 'wave'),
                  say,
                ),
              },
              {
                name: 'guide',
                label: t.guide,
                options: [
                  ['', t.any],
                  ...(guides.data ?? []).map((one): [string, string] => [one.key, say(one.title)]),
                ],
              },
              { name: 'state', label: t.state, options: [['', t.any], ...Object.entries(words.states)] },
              {
                name: 'mine',
                label: t.whose,
                options: [
                  ['', t.any],
                  ['true', t.mine],
                ],
              },
            ]}
          />
          {interviews.isPending && !offline && <p role="status">{speak('loading')}</p>}
          {(offline || interviews.isSuccess) && (
            <>
              <p className="shown" role="status">
                {shown.length > 0 ? t.shown(shown.length) : any ? t.none : own.length === 0 ? t.empty : ''}
              </p>
              <ul className="rows">
                {shown.map((row) => (
                  <Row key={row.id} row={row} study={study.data} guide={guideName(row.guide)} unsent={false} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
