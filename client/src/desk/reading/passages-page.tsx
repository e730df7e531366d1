/** `/team/themes/CODE`: what the code means, and all passages that carry it or a code below it. */
import { useState } from 'react';
import { useParams } from 'react-router';
import type { SessionReply } from '../../../../server/http/contract.ts';
import { useStudy } from '../../api/queries.ts';
import { FilterBar, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import { useCodebook } from '../coding/queries.ts';
import '../desk.css';
import { BackToThemes } from './back-to-themes.tsx';
import { Meaning } from './meaning.tsx';
import { PassageItem } from './passage.tsx';
import { placeFilters } from './place-filters.ts';
import { usePassages } from './queries.ts';
import './reading.css';
import { readingTexts } from './texts.ts';

const names = ['city', 'wave', 'group', 'cleared', 'source'] as const;
const step = 50;

export default function PassagesPage({ session }: { session: SessionReply }) {
  const speech = useSpeech();
  const { locale, say, t: speak } = speech;
  const t = readingTexts[locale];
  const { code: key = '' } = useParams();
  const { values, set } = useFilters(names);
  const [limit, setLimit] = useState(step);
  const study = useStudy();
  const codebook = useCodebook();
  const passages = usePassages(key, { ...values, limit: String(limit) });
  const code = codebook.data?.codes.find((one) => one.key === key);
  const queries = [study, codebook, passages];
  const failed = queries.map(({ error }) => error).find((error) => error !== null) ?? null;
  const analyst = session.role === 'analyst';
  const any: [string, string] = ['', t.any];
  const nameOf = (other: string): string | undefined => {
    const found = other === key ? undefined : codebook.data?.codes.find((one) => one.key === other);
    return found === undefined ? undefined : say(found.name);
  };
  const { data } = passages;
  return (
    <div className="desk reading">
      <BackToThemes />
      <h1>
        {code !== undefined && <span className="swatch" style={{ backgroundColor: code.colour }} aria-hidden="true" />}
        {code === undefined ? key : say(code.name)}
      </h1>
      {code !== undefined && <Meaning code={code} />}
      {analyst && <p className="quiet">{t.onlyCleared}</p>}
      {study.data !== undefined && (
        <FilterBar
          label={t.narrow}
          values={values}
          set={set}
          filters={[
            ...placeFilters(study.data, session.cities, speech),
            ...(analyst
              ? []
              : [
                  {
                    name: 'cleared',
                    label: t.clearance,
                    options: [any, ['true', t.clearedOnly], ['false', t.notCleared]] as [string, string][],
                  },
                ]),
            { name: 'source', label: t.source, options: [any, ...Object.entries(t.sources)] },
          ]}
        />
      )}
      <ProblemNote
        error={failed}
        retry={() => {
          for (const query of queries) if (query.isError) void query.refetch();
        }}
      />
      {failed === null && data === undefined && <p role="status">{speak('loading')}</p>}
      {data !== undefined && study.data !== undefined && (
        <>
          <p className="shown" role="status">
            {data.total === 0 ? t.passagesNone : t.passages(data.passages.length, data.total)}
          </p>
          <ul className="rows">
            {data.passages.map((passage) => (
              <PassageItem key={passage.id} passage={passage} study={study.data} code={nameOf(passage.code)} />
            ))}
          </ul>
          {data.passages.length < data.total && limit < 200 && (
            <button type="button" onClick={() => setLimit(Math.min(200, limit + step))}>
              {t.more}
            </button>
          )}
        </>
      )}
    </div>
  );
}
