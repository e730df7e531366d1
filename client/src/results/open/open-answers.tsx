/** The answers to one question in people's own words, for those who may read them: newest first, searched, a few at a time. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import type { OpenAnswersReply } from '../../../../server/http/contract.ts';
import { call } from '../../api/call.ts';
import type { StudyInfo } from '../../api/queries.ts';
import { TextField } from '../../ui/field.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { Fold } from '../questions/fold.tsx';
import './open.css';
import { openTexts } from './texts.ts';

/** Whether and where answers are read. */
export interface OpenReading {
  instrument: string;
  may: boolean;
  /** A filter narrows the page. */
  filtered: boolean;
  /** City and wave, where they are chosen. */
  where: Record<string, string>;
  /** Key of the own words by question. */
  keys: ReadonlyMap<string, string>;
}

export function OpenAnswersFold({
  question,
  study,
  reading,
}: {
  question: string;
  study: StudyInfo;
  reading: OpenReading;
}) {
  const { locale } = useSpeech();
  const t = openTexts[locale];
  const key = reading.keys.get(question);
  if (key === undefined) return null;
  if (!reading.may) return key === question ? <p className="quiet">{t.mayNot}</p> : null;
  return (
    <Fold title={t.read}>
      {() => (reading.filtered ? <p>{t.filtered}</p> : <OpenAnswers answersTo={key} study={study} reading={reading} />)}
    </Fold>
  );
}

const step = 20;
const most = 200;

function OpenAnswers({ answersTo, study, reading }: { answersTo: string; study: StudyInfo; reading: OpenReading }) {
  const { locale, say, number } = useSpeech();
  const t = openTexts[locale];
  const [limit, setLimit] = useState(step);
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const asked = { instrument: reading.instrument, question: answersTo, ...reading.where };
  const query = new URLSearchParams({
    ...asked,
    ...(words.length > 1 && { q: words }),
    limit: String(limit),
  }).toString();
  const answers = useQuery({
    queryKey: ['open-answers', query],
    placeholderData: keepPreviousData,
    queryFn: () => call<OpenAnswersReply>('GET', `/api/open-answers?${query}`),
  });
  const nameOf = (list: readonly { key: string; name: { pl: string; en: string } }[], key: string): string => {
    const found = list.find((one) => one.key === key);
    return found === undefined ? key : say(found.name);
  };
  const { data } = answers;
  return (
    <div className="open-answers">
      <p className="quiet">{t.careful}</p>
      <TextField
        label={t.find}
        hint={t.findHint}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setLimit(step);
        }}
      />
      <ProblemNote error={answers.error} retry={() => void answers.refetch()} />
      {data === undefined && answers.error === null && <p role="status">{t.loading}</p>}
      {data !== undefined && (
        <>
          <p role="status" className="quiet">
            {data.total > 0
              ? t.shown(number(data.answers.length), number(data.total))
              : words.length > 1
                ? t.foundNone
                : t.none}
          </p>
          <ul>
            {data.answers.map(({ response, question, text, city, wave, quotable }) => (
              <li key={`${response}|${question}`}>
                <blockquote>{text}</blockquote>
                <p className="quiet">
                  {[nameOf(study.cities, city), nameOf(study.waves, wave), quotable ? t.quotable : t.notQuotable].join(
                    ' · ',
                  )}
                </p>
              </li>
            ))}
          </ul>
          {data.answers.length < data.total && limit < most && (
            <button type="button" onClick={() => setLimit(Math.min(most, limit + step))}>
              {t.more}
            </button>
          )}
        </>
      )}
      <p>
        <Link to={`/team/desk/answers?${new URLSearchParams(asked).toString()}`}>{t.desk}</Link>
      </p>
    </div>
  );
}
