/** `/team/desk/search`: full-text search over notes and open answers, by stems of Polish words. */
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { SearchReply, SessionReply } from '../../../../server/http/contract.ts';
import { useStudy, type StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { TextField } from '../../ui/field.tsx';
import { FilterBar, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToDesk } from '../back-to-desk.tsx';
import '../desk.css';
import { deskWords } from '../words.ts';
import { placeFilters } from './place-filters.ts';
import { useSearch } from './queries.ts';
import './reading.css';
import { readingTexts } from './texts.ts';

type Hit = SearchReply['hits'][number];

/** The words around, with what was found marked. */
function Snippet({ snippet, marks }: Pick<Hit, 'snippet' | 'marks'>) {
  const parts = marks.map(([start, end], index) => (
    <span key={start}>
      {snippet.slice(marks[index - 1]?.[1] ?? 0, start)}
      <mark>{snippet.slice(start, end)}</mark>
    </span>
  ));
  return (
    <blockquote>
      {parts}
      {snippet.slice(marks.at(-1)?.[1] ?? 0)}
    </blockquote>
  );
}

function HitRow({ hit, study }: { hit: Hit; study: StudyInfo }) {
  const { locale, say, day } = useSpeech();
  const [t, words] = [readingTexts[locale], deskWords[locale]];
  const group = study.groups.find(({ key }) => key === hit.group)?.name;
  const wave = study.waves.find(({ key }) => key === hit.wave)?.name;
  const about = [
    group === undefined ? words.team : say(group),
    wave === undefined ? hit.wave : say(wave),
    day(hit.date),
  ];
  return (
    <li className="passage">
      <Snippet snippet={hit.snippet} marks={hit.marks} />
      <p className="quiet">
        {hit.city === null ? words.allCities : <CityName study={study} city={hit.city} />} · {about.join(' · ')} ·{' '}
        {hit.source.interview === null ? t.answer : <Link to={`/team/desk/${hit.source.interview}`}>{t.open}</Link>}
      </p>
    </li>
  );
}

const names = ['q', 'city', 'wave', 'group'] as const;
const step = 25;

export default function SearchPage({ session }: { session: SessionReply }) {
  const speech = useSpeech();
  const t = readingTexts[speech.locale];
  const { values, set } = useFilters(names);
  const [limit, setLimit] = useState(step);
  const study = useStudy();
  const found = useSearch({ ...values, limit: String(limit) });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setLimit(step);
    set('q', String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  const { data } = found;
  const asked = (values['q'] ?? '').length > 1;
  return (
    <div className="desk reading">
      <BackToDesk />
      <h1>{t.searchTitle}</h1>
      <p className="lead">{t.searchLead}</p>
      <form className="search-words" onSubmit={submit} role="search" aria-label={t.words}>
        <TextField
          label={t.words}
          name="q"
          type="search"
          required
          minLength={2}
          maxLength={200}
          defaultValue={values['q']}
        />
        <button type="submit" className="primary">
          {t.find}
        </button>
      </form>
      {study.data !== undefined && (
        <FilterBar
          label={t.narrow}
          values={values}
          set={set}
          filters={placeFilters(study.data, session.cities, speech)}
        />
      )}
      <ProblemNote
        error={study.error ?? found.error}
        retry={() => void Promise.all([study.refetch(), found.refetch()])}
      />
      {asked && found.isPending && <p role="status">{speech.t('loading')}</p>}
      {asked && data !== undefined && study.data !== undefined && (
        <>
          <p className="shown" role="status">
            {data.total === 0 ? t.foundNone : t.found(data.hits.length, data.total)}
          </p>
          <ul className="rows">
            {data.hits.map((hit) => (
              <HitRow
                key={`${hit.source.interview ?? hit.source.response}|${hit.source.question}`}
                hit={hit}
                study={study.data}
              />
            ))}
          </ul>
          {data.hits.length < data.total && limit < 200 && (
            <button type="button" onClick={() => setLimit(Math.min(200, limit + step))}>
              {t.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}
