/** `/team/joint`: an aim's indicators from questionnaires beside the themes and cleared quotes that belong to it. */
import type { JointReply, SessionReply } from '../../../../server/http/contract.ts';
import { useStudy, type StudyInfo } from '../../api/queries.ts';
import { FilterBar, useFilters } from '../../ui/filters.tsx';
import { useSpeech } from '../../ui/locale.ts';
import { ProblemNote } from '../../ui/problem.tsx';
import '../desk.css';
import { Indicators } from './indicators.tsx';
import { JointThemes } from './joint-themes.tsx';
import { PassageItem } from './passage.tsx';
import { useJoint } from './queries.ts';
import { quotesOnce } from './quotes-once.ts';
import './reading.css';
import { readingTexts } from './texts.ts';
import { BackToThemes } from './back-to-themes.tsx';

function Voices({ joint, study, city }: { joint: JointReply; study: StudyInfo; city: string }) {
  const { locale, say } = useSpeech();
  const t = readingTexts[locale];
  const { themes, quotes } = joint;
  const nameOf = (key: string): string | undefined => {
    const code = themes.codes.find((one) => one.key === key);
    return code === undefined ? undefined : say(code.name);
  };
  const any = themes.rows.some(({ counts }) => counts.some((count) => count !== 0));
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">{t.voices}</h2>
      {themes.codes.length === 0 ? (
        <p>{t.voicesNone}</p>
      ) : !any ? (
        <p>{t.nothingHere}</p>
      ) : (
        <>
          <JointThemes
            themes={themes}
            study={study}
            label={t.voices}
            linkOf={(code) => `/team/themes/${code}${city === '' ? '' : `?city=${city}`}`}
          />
          <p className="hint">{t.withheldWhy(themes.threshold)}</p>
        </>
      )}
      <h3>{t.quotes}</h3>
      {quotes.length === 0 && <p>{t.quotesNone}</p>}
      <ul className="rows">
        {quotesOnce(quotes).map(({ quote, codes }) => (
          <PassageItem
            key={quote.id}
            amongQuotes
            passage={quote}
            study={study}
            code={codes.flatMap((key) => nameOf(key) ?? []).join(', ')}
          />
        ))}
      </ul>
    </section>
  );
}

const names = ['aim', 'city'] as const;

function Joint({ session, study }: { session: SessionReply; study: StudyInfo }) {
  const { locale, say, number, t: speak } = useSpeech();
  const t = readingTexts[locale];
  const { values, set } = useFilters(names);
  const own = study.cities.filter(({ key }) => session.cities.length === 0 || session.cities.includes(key));
  const aim = values['aim'] || (study.aims[0]?.key ?? '');
  // Somebody of several cities, though not of all, reads one at a time.
  const city = values['city'] || (session.cities.length > 1 ? (own[0]?.key ?? '') : '');
  const joint = useJoint(aim, city, aim !== '');
  const { data } = joint;
  const any: [string, string][] = session.cities.length > 1 ? [] : [['', t.any]];
  return (
    <>
      <FilterBar
        label={t.narrow}
        values={{ aim, city }}
        set={set}
        filters={[
          { name: 'aim', label: t.aim, options: study.aims.map((one): [string, string] => [one.key, say(one.name)]) },
          {
            name: 'city',
            label: t.city,
            options: [...any, ...own.map((one): [string, string] => [one.key, say(one.name)])],
          },
        ]}
      />
      <ProblemNote error={joint.error} retry={() => void joint.refetch()} />
      {joint.isPending && <p role="status">{speak('loading')}</p>}
      {data !== undefined && (
        <>
          <p className="lead">
            {say(data.aim.name)}. {t.ofTarget(number(data.aim.target), say(data.aim.unit))}
          </p>
          <div className="joint-columns">
            <Indicators indicators={data.indicators} study={study} />
            <Voices joint={data} study={study} city={city} />
          </div>
        </>
      )}
    </>
  );
}

export default function JointPage({ session }: { session: SessionReply }) {
  const { locale, t: speak } = useSpeech();
  const t = readingTexts[locale];
  const study = useStudy();
  return (
    <div className="desk reading">
      <BackToThemes />
      <h1>{t.jointTitle}</h1>
      <p className="lead">{t.jointLead}</p>
      <ProblemNote error={study.error} retry={() => void study.refetch()} />
      {study.isPending && <p role="status">{speak('loading')}</p>}
      {study.data !== undefined && <Joint session={session} study={study.data} />}
    </div>
  );
}
