/** `/team/desk/ID/code`: an interview is coded. */
import { Link, useParams } from 'react-router';
import { freeNotes } from '../../../../server/domain/desk/interview.ts';
import { CityName } from '../../ui/city-name.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import '../desk.css';
import { topicsOf } from '../notes/guide.ts';
import { useDeskStudy, useGuide } from '../queries.ts';
import { deskWords } from '../words.ts';
import { Coder } from './coder.tsx';
import { useCodebook, useCodings, useInterview } from './queries.ts';
import { codingTexts } from './texts.ts';

export default function CodingPage() {
  const { locale, day, t: speak } = useSpeech();
  const [t, words] = [codingTexts[locale], deskWords[locale]];
  const { id = '' } = useParams();
  const study = useDeskStudy();
  const interview = useInterview(id);
  const codebook = useCodebook();
  const { data } = interview;
  const ready = data !== undefined && data.state !== 'draft';
  const codings = useCodings({ interview: id }, ready);
  const guide = useGuide(data?.guide ?? '', data?.version ?? 0, data !== undefined);
  const queries = [study, interview, codebook, codings, guide];
  const failed = queries.map(({ error }) => error).find((error) => error !== null) ?? null;
  const retry = (): void => {
    for (const query of queries) if (query.isError) void query.refetch();
  };
  const titles = new Map(
    (guide.data === undefined ? [] : topicsOf(guide.data, locale))
      .flatMap(({ questions }) => questions)
      .map(({ name, title }) => [name, title]),
  );
  const whole = [...titles.keys(), freeNotes].filter((name) => (data?.notes.texts[name] ?? '').trim() !== '');
  const everything = ready && study.data && codebook.data && codings.data && guide.data;
  return (
    <div className="desk coding">
      <p className="back">
        <Link to={`/team/desk/${id}`}>{t.notes}</Link>
      </p>
      <h1>
        {t.title}
        {data?.respondentCode == null ? '' : `: ${data.respondentCode}`}
      </h1>
      <ProblemNote error={failed} retry={retry} />
      {failed === null && !everything && (data === undefined || ready) && <p role="status">{speak('loading')}</p>}
      {data?.state === 'draft' && <p className="lead">{t.draft}</p>}
      {everything && (
        <>
          <p className="notes-about">
            {data.city === null ? words.allCities : <CityName study={study.data} city={data.city} />} · {day(data.date)}{' '}
            · {t.count(codings.data.length)}
          </p>
          <p className="hint">{t.lead}</p>
          <Coder
            coded={{ interview: id }}
            revision={data.revision}
            texts={whole.map((question) => ({
              question,
              title: titles.get(question) ?? words.free,
              text: data.notes.texts[question]!,
            }))}
            codings={codings.data}
            codebook={codebook.data}
          />
        </>
      )}
    </div>
  );
}
