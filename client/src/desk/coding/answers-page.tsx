/** `/team/desk/answers`: open answers of the questionnaires, coded like interviews. */
import { useEffect, useRef, useState } from 'react';
import type { CodebookReply, OpenAnswersReply } from '../../../../server/http/contract.ts';
import { useInstruments, useStudy, type StudyInfo } from '../../api/queries.ts';
import { CityName } from '../../ui/city-name.tsx';
import { FilterBar, optionsOf, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { BackToDesk } from '../back-to-desk.tsx';
import '../desk.css';
import { interviewTexts } from '../interviews/texts.ts';
import { Coder } from './coder.tsx';
import { useCodebook, useCodings, useOpenAnswers } from './queries.ts';
import { codingTexts } from './texts.ts';

type Answer = OpenAnswersReply['answers'][number];

function AnswerRow({
  answer,
  title,
  study,
  codebook,
}: {
  answer: Answer;
  title: string;
  study: StudyInfo;
  codebook: CodebookReply;
}) {
  const { locale, say } = useSpeech();
  const t = codingTexts[locale];
  const [open, setOpen] = useState(false);
  const codings = useCodings({ response: answer.response }, open);
  const wave = study.waves.find(({ key }) => key === answer.wave)?.name;
  const place = useRef<HTMLLIElement>(null);
  const ready = codings.data !== undefined;
  // The button that was pressed is gone: its text takes the focus, ready to be coded.
  useEffect(() => {
    if (open && ready) place.current?.querySelector<HTMLElement>('.coded-text')?.focus();
  }, [open, ready]);
  return (
    <li ref={place}>
      <p className="quiet">
        <CityName study={study} city={answer.city} /> ·{' '}
        {[wave === undefined ? answer.wave : say(wave), answer.respondent ?? '']
          .filter((part) => part !== '')
          .join(' · ')}{' '}
        · {answer.codings === 0 ? t.uncoded : t.count(answer.codings)}
      </p>
      {open ? (
        <>
          <ProblemNote error={codings.error} retry={() => void codings.refetch()} />
          {codings.data !== undefined && (
            <Coder
              coded={{ response: answer.response }}
              revision={1}
              texts={[{ question: answer.question, title, text: answer.text }]}
              codings={codings.data}
              codebook={codebook}
            />
          )}
        </>
      ) : (
        <>
          <p className="answer-question">{title}</p>
          <p className="answer-text">{answer.text}</p>
          <button
            type="button"
            className="small"
            aria-label={`${t.open}: ${answer.text.slice(0, 60)}`}
            onClick={() => setOpen(true)}
          >
            {t.open}
          </button>
        </>
      )}
    </li>
  );
}

const names = ['instrument', 'question', 'city', 'wave'] as const;
const step = 25;

export default function AnswersPage() {
  const { locale, say, t: speak } = useSpeech();
  const [t, words] = [codingTexts[locale], interviewTexts[locale]];
  const { values, set } = useFilters(names);
  const [limit, setLimit] = useState(step);
  const study = useStudy();
  const instruments = useInstruments();
  const codebook = useCodebook();
  const offered = (instruments.data ?? []).filter(({ kind }) => kind !== 'guide');
  const instrument = values['instrument'] || offered[0]?.key;
  const filters = Object.fromEntries(
    Object.entries({ ...values, instrument: instrument ?? '' }).filter(([, value]) => value !== ''),
  );
  const answers = useOpenAnswers(filters, limit);
  const queries = [study, instruments, codebook, answers];
  const failed = queries.map(({ error }) => error).find((error) => error !== null) ?? null;
  const { data } = answers;
  const titleOf = (name: string): string => {
    const title = data?.questions.find((one) => one.name === name)?.title;
    return title === undefined ? name : say(title);
  };
  const all: [string, string] = ['', t.all];
  return (
    <div className="desk coding">
      <BackToDesk />
      <h1>{t.answers}</h1>
      <p className="lead">{t.answersLead}</p>
      <ProblemNote
        error={failed}
        retry={() => {
          for (const query of queries) if (query.isError) void query.refetch();
        }}
      />
      {study.data !== undefined && offered.length > 0 && (
        <FilterBar
          label={words.narrow}
          values={{ ...values, instrument: instrument ?? '' }}
          set={(name, value) => {
            setLimit(step);
            set(name, value);
          }}
          filters={[
            {
              name: 'instrument',
              label: t.instrument,
              options: offered.map((one): [string, string] => [one.key, say(one.title)]),
            },
            {
              name: 'question',
              label: t.question,
              options: [all, ...(data?.questions ?? []).map((one): [string, string] => [one.name, say(one.title)])],
            },
            {
              name: 'city',
              label: words.city,
              options: optionsOf(t.all, study.data.cities, say),
            },
            {
              name: 'wave',
              label: words.wave,
              options: optionsOf(t.all, study.data.waves, say),
            },
          ]}
        />
      )}
      {failed === null && data === undefined && <p role="status">{speak('loading')}</p>}
      {data !== undefined && study.data !== undefined && codebook.data !== undefined && (
        <>
          <p className="shown" role="status">
            {data.total === 0
              ? data.questions.length === 0
                ? t.noOpen
                : t.noAnswers
              : t.shownAnswers(data.answers.length, data.total)}
          </p>
          <ul className="rows">
            {data.answers.map((answer) => (
              <AnswerRow
                key={`${answer.response}|${answer.question}`}
                answer={answer}
                title={titleOf(answer.question)}
                study={study.data}
                codebook={codebook.data}
              />
            ))}
          </ul>
          {data.answers.length < data.total && (
            <button type="button" onClick={() => setLimit(limit + step)}>
              {t.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}
