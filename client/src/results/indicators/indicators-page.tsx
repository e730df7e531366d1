/** `/team/indicators`: every indicator's change as a forest plot, in the order of the study's aims. */
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { byAim, forestRows } from '../../../../analysis/charts/forest-rows.ts';
import type { ResultsEnvelope } from '../../../../analysis/compare/result.ts';
import { call } from '../../api/call.ts';
import { againFor, useInstruments, useStudy, type InstrumentInfo, type StudyInfo } from '../../api/queries.ts';
import { useSpeech } from '../../ui/locale.ts';
import { PhoneFold } from '../../ui/phone-fold.tsx';
import { ProblemNote } from '../../ui/problem.tsx';
import { comparedWaves, type ComparedWaves } from '../compared-waves.ts';
import '../questions/questions.css';
import { ForestBlock } from './forest-block.tsx';
import { indicatorTexts } from './texts.ts';

/** Results of all questionnaires that have answers, as they arrive. */
function useAllResults(keys: readonly string[], city: string | undefined) {
  const filters: Record<string, string> = city === undefined ? {} : { city };
  return useQueries({
    queries: keys.map((key) => ({
      queryKey: ['results', key, filters],
      queryFn: () =>
        call<ResultsEnvelope>('GET', `/api/instruments/${key}/results?${new URLSearchParams(filters).toString()}`),
    })),
  });
}

interface BlocksProps {
  envelopes: ResultsEnvelope[];
  study: StudyInfo;
  instruments: readonly InstrumentInfo[];
}

function Blocks({ envelopes, study, instruments }: BlocksProps) {
  const { locale, say, number } = useSpeech();
  const t = indicatorTexts[locale];
  const rows = envelopes.flatMap((envelope) =>
    forestRows(envelope, (result) => result.indicator !== null || result.kind === 'scale'),
  );
  const blocks = byAim(
    rows,
    study.aims.map(({ key }) => key),
  );
  const groupName = (key: string): string => {
    const group = instruments.find((one) => one.key === key)?.group;
    const found = study.groups.find((one) => one.key === group);
    return found === undefined ? '' : say(found.name);
  };
  if (blocks.length === 0) return <p className="lead">{t.none}</p>;
  return (
    <>
      {blocks.map(({ aim: key, rows: own }, at) => {
        const aim = study.aims.find((one) => one.key === key);
        const title = aim === undefined ? t.rest : say(aim.name);
        return (
          <section className="result" key={key ?? 'rest'}>
            <PhoneFold level="h2" always title={title} open={at === 0}>
              {() => (
                <>
                  <p className="quiet">
                    {aim === undefined ? t.restText : t.target(number(aim.target), say(aim.unit))}
                  </p>
                  <ForestBlock rows={own} study={study} title={title} groupName={groupName} />
                </>
              )}
            </PhoneFold>
          </section>
        );
      })}
    </>
  );
}

function Introduction({ waves }: { waves: ComparedWaves }) {
  const t = indicatorTexts[useSpeech().locale];
  return (
    <>
      <p className="lead">{t.lead(waves)}</p>
      <details className="panel notice">
        <summary>{t.how}</summary>
        {t.reading(waves).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>
          <Link to="/team/methods">{t.methods}</Link>
        </p>
      </details>
    </>
  );
}

export default function IndicatorsPage({ cities }: { cities: readonly string[] }) {
  const { locale } = useSpeech();
  const t = indicatorTexts[locale];
  const study = useStudy();
  const instruments = useInstruments();
  const keys = (instruments.data ?? []).filter(({ kind, responses }) => kind !== 'guide' && responses > 0);
  const all = useAllResults(
    keys.map(({ key }) => key),
    cities.length > 1 ? cities[0] : undefined,
  );
  const error = study.error ?? instruments.error ?? all.find((one) => one.error !== null)?.error ?? null;
  const done = all.filter((one) => one.data !== undefined).length;
  const ready = study.data !== undefined && instruments.data !== undefined && done === all.length;
  return (
    <>
      <h1>{t.title}</h1>
      {study.data !== undefined && <Introduction waves={comparedWaves({ locale, study: study.data })} />}
      <ProblemNote error={error} retry={againFor(study, instruments, ...all)} />
      {!ready && error === null && (
        <div role="status">
          <p>{t.loading(done, all.length)}</p>
          <progress max={Math.max(1, all.length)} value={done} aria-label={t.loading(done, all.length)} />
        </div>
      )}
      {ready && (
        <Blocks
          envelopes={all.flatMap(({ data }) => (data === undefined ? [] : [data]))}
          study={study.data!}
          instruments={keys}
        />
      )}
    </>
  );
}
